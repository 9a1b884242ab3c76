/** Ids of the fields that a rule reads as `answers.<id>`, each once. */
export function fieldsRead(rule: unknown): readonly string[] {
  return Array.from(new Set(variablesOf(rule).flatMap((path) => path.match(/^answers\.(.+)$/)?.[1] ?? [])));
}

function variablesOf(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(variablesOf);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([name, operands]: [string, unknown]) => {
    if (name !== 'var') return variablesOf(operands);
    const path: unknown = Array.isArray(operands) ? operands[0] : operands;
    return typeof path === 'string' ? [path] : [];
  });
}
