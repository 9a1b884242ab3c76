/** The end of a switch that handles every case; reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}
