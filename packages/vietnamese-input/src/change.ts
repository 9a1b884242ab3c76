import { mapLetter } from './letters.ts';
import type { Tone } from './letters.ts';
import { allowsTone, beginsSyllable, canBeSyllable, lastWord, parts, writeWord } from './syllable.ts';
import type { Word } from './syllable.ts';

/** Which lower-case letter becomes which. */
export type LetterTable = Readonly<Record<string, string>>;

/**
 * What a key asks for. Each changes the word, undoes what the same key did before and writes the key instead, or does
 * not fit and leaves the key to be written as it is.
 */
export type Change =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'mark'; readonly table: LetterTable }
  | { readonly kind: 'stroke' };

/** Carries the change out and gives the new text; undefined when it does not fit the last word. */
export function carryOut(change: Change, text: string, key: string): string | undefined {
  const word = lastWord(text);
  if (word === undefined || word.letters === '') return undefined;
  if (change.kind === 'tone') return changeTone(word, change.tone, key);
  return change.kind === 'mark' ? changeMark(word, change.table, key) : changeStroke(word, key);
}

/** Writes one more character; the tone moves to where it now belongs (hoà, hoàn) and uơ becomes ươ (thuở, thương). */
export function append(text: string, character: string): string {
  const word = lastWord(text);
  const added = (text + character).normalize('NFC');
  if (word === undefined || !/^\p{L}$/u.test(character)) return added;
  const letters = joinHorns(word.letters + character);
  return canBeSyllable(letters) ? writeWord({ ...word, letters }) : added;
}

function changeTone(word: Word, tone: Tone, key: string): string | undefined {
  if (tone === 'ngang' && word.tone === 'ngang') return undefined;
  if (!allowsTone(word.letters, tone)) return undefined;
  if (word.tone === tone) return append(writeWord({ ...word, tone: 'ngang' }), key);
  return writeWord({ ...word, tone });
}

function changeMark(word: Word, table: LetterTable, key: string): string | undefined {
  const marked = withMark(word.letters, table);
  if (marked !== undefined) return writeWord({ ...word, letters: marked });
  const undone = withoutMark(word.letters, table);
  return undone === undefined ? undefined : writeWord({ ...word, letters: undone }) + key;
}

function changeStroke(word: Word, key: string): string | undefined {
  const { onset } = parts(word.letters);
  const swap = (table: LetterTable): string =>
    (mapLetter(word.letters.charAt(0), table) ?? '') + word.letters.slice(1);
  if (/^dr?$/.test(onset) && canBeSyllable(word.letters))
    return writeWord({ ...word, letters: swap({ d: 'đ' }) });
  if (!onset.startsWith('đ')) return undefined;
  return writeWord({ ...word, letters: swap({ đ: 'd' }) }) + key;
}

/** Puts the mark on the vowel, or the two, where it makes a rime. */
function withMark(letters: string, table: LetterTable): string | undefined {
  const { onset, vowels, coda } = parts(letters);
  const pair = 'u' in table ? vowels.search(/[uư][oô]/) : -1;
  const candidates = Array.from(vowels, (_, index) => [index]);
  if (pair >= 0) {
    // uơ stands alone at the end (thuở, huơ), ươ before anything else.
    const openEnd = pair + 2 === vowels.length && coda === '' && vowels.charAt(pair) === 'u';
    candidates.unshift(openEnd ? [pair + 1] : [pair, pair + 1]);
  } else if ('u' in table && /[uư]ơ/.test(vowels)) return undefined;
  for (const indexes of candidates) {
    const changed = mapAt(
      letters,
      indexes.map((index) => onset.length + index),
      table,
    );
    if (changed !== letters && beginsSyllable(changed)) return changed;
  }
  return undefined;
}

function withoutMark(letters: string, table: LetterTable): string | undefined {
  const backwards = Object.fromEntries(Object.entries(table).map(([from, to]) => [to, from]));
  if (!canBeSyllable(letters)) return undefined;
  const { onset, vowels } = parts(letters);
  const all = Array.from(vowels, (_, index) => onset.length + index);
  const plain = mapAt(letters, all, backwards);
  return plain === letters ? undefined : plain;
}

function mapAt(letters: string, indexes: readonly number[], table: LetterTable): string {
  return Array.from(letters, (letter, index) =>
    indexes.includes(index) ? (mapLetter(letter, table) ?? letter) : letter,
  ).join('');
}

/** Of u and o before another letter both wear the horn, or none: one key is enough for both. */
function joinHorns(letters: string): string {
  const joined = letters
    .replace(/[uU](?=[ơƠ].)/, (letter) => (letter === 'u' ? 'ư' : 'Ư'))
    .replace(/(?<=[ưƯ])[oO](?=.)/, (letter) => (letter === 'o' ? 'ơ' : 'Ơ'));
  return joined !== letters && beginsSyllable(joined) ? joined : letters;
}
