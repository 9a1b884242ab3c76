/** One entry of what came as JSON; undefined where it is no object, or has none of that name. */
export function entryOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
