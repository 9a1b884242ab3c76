/** Longer values, such as a logo's bytes, are shortened. */
const mostCharacters = 120;

/** One line for each field that is not the same: `~ /brand/hue: 184 → 255`, `+` for a new one, `-` for one that went. */
export function differences(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [from, to] = [old.get(path), now.get(path)];
    if (from === to) return [];
    if (from === undefined) return [`+ ${path}: ${shorten(to ?? '')}`];
    return to === undefined
      ? [`- ${path}: ${shorten(from)}`]
      : [`~ ${path}: ${shorten(from)} → ${shorten(to)}`];
  });
}

/** Every leaf, and every empty list, by its path. */
function fieldsOf(value: unknown): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const waiting: (readonly [string, unknown])[] = [['', value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, part] = next;
    const entries = typeof part === 'object' && part !== null ? Object.entries(part) : [];
    if (entries.length === 0) fields.set(path === '' ? '/' : path, JSON.stringify(part) ?? 'nothing');
    for (const [name, member] of entries) waiting.push([`${path}/${name}`, member]);
  }
  return fields;
}

function shorten(text: string): string {
  return text.length > mostCharacters
    ? `${text.slice(0, mostCharacters)}… (${text.length} characters)`
    : text;
}
