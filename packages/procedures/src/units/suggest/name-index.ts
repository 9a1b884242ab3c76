import { foldName } from '../fold-name.ts';
import type { Unit } from '../units.ts';
import { nameKey } from './address-words.ts';
import type { AddressWord } from './address-words.ts';
import { nameOf, readKindBefore } from './kinds.ts';
import type { Level } from './kinds.ts';

/** A name other than today's or that of June 2025. */
export interface Alias<Named extends Unit> {
  readonly name: string;
  readonly unit: Named;
}

interface Entry<Named extends Unit> {
  readonly kind: string | undefined;
  readonly unit: Named;
}

/** Units of one level by their names. */
export interface NameIndex<Named extends Unit> {
  readonly level: Level;
  readonly byKey: ReadonlyMap<string, readonly Entry<Named>[]>;
  readonly longestName: number;
}

/** Some units, named by the words that end where the reading stands. */
export interface NameMatch<Named extends Unit> {
  readonly units: readonly Named[];
  /** Index of the first word, that of the kind included. */
  readonly start: number;
  readonly kind: string | undefined;
  /** A kind stands before the name, or the name is all there is between two commas. */
  readonly sure: boolean;
}

export function nameIndexOf<Named extends Unit>(
  level: Level,
  units: readonly Named[],
  aliases: readonly Alias<Named>[] = [],
): NameIndex<Named> {
  const byKey = new Map<string, Entry<Named>[]>();
  for (const { name, unit } of [...units.map((unit) => ({ name: unit.name, unit })), ...aliases]) {
    const { kind, words } = nameOf(foldName(name));
    const key = nameKey(words);
    const entry = { kind, unit };
    const those = byKey.get(key);
    if (those === undefined) byKey.set(key, [entry]);
    else those.push(entry);
  }
  const longestName = Math.max(0, ...Array.from(byKey.keys(), (key) => key.split(' ').length));
  return { level, byKey, longestName };
}

/** The names of an index that end before word `end`. A bare number is a name only after its kind: `12 Lê Lợi`. */
export function matchesBefore<Named extends Unit>(
  index: NameIndex<Named>,
  words: readonly AddressWord[],
  end: number,
): readonly NameMatch<Named>[] {
  const matches: NameMatch<Named>[] = [];
  for (let nameStart = end - 1; nameStart >= Math.max(0, end - index.longestName); nameStart -= 1) {
    const name = words.slice(nameStart, end);
    const entries = index.byKey.get(name.map((word) => word.key).join(' '));
    if (entries === undefined) continue;
    // In `Phúc Xá, Ba Đình` the comma ends a name: Xá is no kind of Ba Đình.
    const before = words[nameStart]?.startsPart === true ? undefined : readKindBefore(words, nameStart);
    // `Phường Tân Bình` is no district, whatever Tân Bình may be elsewhere.
    const kind = before !== undefined && before.levels.includes(index.level) ? before : undefined;
    if (before !== undefined && kind === undefined) continue;
    if (kind === undefined && name.every((word) => /^\d+$/.test(word.key))) continue;
    const ofKind = entries.filter((entry) => entry.kind === kind?.kind);
    const start = kind?.start ?? nameStart;
    matches.push({
      units: (ofKind.length > 0 ? ofKind : entries).map((entry) => entry.unit),
      start,
      kind: kind?.kind,
      sure: kind !== undefined || words[start]?.startsPart === true,
    });
  }
  return matches;
}
