import type { LocalText } from '@motcua/texts';

/** What a search reads of a procedure: of its definition, or of the gateway's list. */
export interface Searchable {
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly keywords?: { readonly vi: readonly string[]; readonly en: readonly string[] };
  readonly popularity?: number;
}

/** Words that people put before what they mean: they tell no paper from another. */
const empty = new Set('giay to lam xin can cap thu tuc a an the for of get'.split(' '));

/**
 * Finds procedures by their names and keywords in both languages, with or without diacritics; the beginning of a word is
 * enough. First those whose names hold the words as they were typed, among equals the popular ones.
 *
 * Where nothing has all words, what has most of them. A blank query gives all.
 */
export function searchProcedures<Procedure extends Searchable>(
  procedures: readonly Procedure[],
  query: string,
): readonly Procedure[] {
  const words = wordsOf(query);
  const phrase = ` ${words.join(' ')}`;
  const found = procedures.map((procedure) => {
    const { keywords, name, popularity = 0, shortName } = procedure;
    const names = folded([shortName.vi, shortName.en, name.vi, name.en]);
    const all = names + folded([...(keywords?.vi ?? []), ...(keywords?.en ?? [])]);
    const count = words.filter((word) => all.includes(` ${word}`)).length;
    const closeness = names.includes(phrase) ? 2 : all.includes(phrase) ? 1 : 0;
    return { procedure, count, closeness, popularity };
  });
  const most = Math.max(0, ...found.map(({ count }) => count));
  return found
    .filter(({ count }) => count === most && (count > 0 || words.length === 0))
    .toSorted((one, other) => other.closeness - one.closeness || other.popularity - one.popularity)
    .map(({ procedure }) => procedure);
}

/** Cuts `text` into parts; those with `found` begin a word as the query does. Joined they are the text in NFC. */
export function highlight(
  text: string,
  query: string,
): readonly { readonly text: string; readonly found: boolean }[] {
  const whole = text.normalize('NFC');
  const words = wordsOf(query).map((word) => ` ${word}`);
  const plain = ` ${fold(whole)}`;
  const marks = Array.from(plain, () => false);
  for (const word of words)
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1))
      marks.fill(true, at + 1, at + word.length);
  const parts: { text: string; found: boolean }[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const letter = whole.charAt(at);
    const between = letter === ' ' && marks[at] === true && marks[at + 2] === true;
    const found = between || marks[at + 1] === true;
    const last = parts.at(-1);
    if (last?.found === found) last.text += letter;
    else parts.push({ text: letter, found });
  }
  return parts;
}

function wordsOf(query: string): readonly string[] {
  const words = fold(query.normalize('NFC')).split(' ').filter(Boolean);
  const telling = words.filter((word) => !empty.has(word));
  return telling.length === 0 ? words : telling;
}

function folded(texts: readonly string[]): string {
  return texts.map((text) => ` ${fold(text.normalize('NFC')).trim().replaceAll(/ +/g, ' ')} |`).join('');
}

/** Small letters without marks, one for each letter of an NFC text, so that places in one are places in the other. */
function fold(text: string): string {
  return text.replaceAll(/[^]/g, (letter) => {
    const plain = letter.normalize('NFD').charAt(0).toLowerCase();
    return plain === 'đ' ? 'd' : /[\p{L}\p{N}]/u.test(plain) ? plain.charAt(0) : ' ';
  });
}
