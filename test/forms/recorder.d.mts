export function install(firstField: readonly string[]): void;
