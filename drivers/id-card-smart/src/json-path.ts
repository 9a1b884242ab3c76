/** Keys that would lead out of the data. */
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** What stands at a path such as `Data.Items.0.Name`; undefined where nothing does. */
export function readPath(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || forbidden.includes(key) || !Object.hasOwn(at, key)) {
      return undefined;
    }
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** A copy of a JSON value with every text that is a placeholder, such as `$can`, replaced. */
export function fillIn(value: unknown, placeholders: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return placeholders[value] ?? value;
  if (Array.isArray(value)) return value.map((item) => fillIn(item, placeholders));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, placeholders)]));
}
