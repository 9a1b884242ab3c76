import { beginsWith, fold } from './match.ts';

/** What pressing a suggestion does: the last `replaces` characters of the text give way to `text`. */
export interface Suggestion {
  readonly text: string;
  /** Characters before the caret, UTF-16 units. */
  readonly replaces: number;
}

/** No more are shown, and read aloud, than a person takes in at once. */
export const shownAtMost = 3;

/** Entries by their first letter without marks, the most usual first. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

/** Prepares entries for `suggestFrom`; the most usual come first. */
export function indexWords(entries: Iterable<string>): WordIndex {
  const index = new Map<string, string[]>();
  for (const entry of new Set(entries)) {
    const initial = fold(entry).charAt(0);
    const same = index.get(initial);
    if (same === undefined) index.set(initial, [entry]);
    else same.push(entry);
  }
  return index;
}

/**
 * The entries that begin with what was typed, at most three: those with the very marks first, then by how usual they are.
 *
 * An entry that stands there already, letter by letter, is left out.
 */
export function suggestFrom(index: WordIndex, typed: string): readonly string[] {
  const exact: string[] = [];
  const others: string[] = [];
  for (const entry of index.get(fold(typed).charAt(0)) ?? []) {
    const match = beginsWith(entry, typed);
    if (match === 0 || entry === typed) continue;
    (match === 2 ? exact : others).push(entry);
  }
  return [...exact, ...others].slice(0, shownAtMost);
}
