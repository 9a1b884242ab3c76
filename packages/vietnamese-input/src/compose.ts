import { append, carryOut } from './change.ts';
import { isVowel, withoutTone, withTone } from './letters.ts';
import type { Tone } from './letters.ts';
import { marks, methodKeys } from './methods.ts';
import type { InputMethod } from './methods.ts';
import { beginsSyllable, canBeSyllable, lastWord, parts, toneIndex, writeWord } from './syllable.ts';

export type Mark = 'circumflex' | 'horn' | 'breve' | 'stroke';

/**
 * Types one key behind a text and gives the new text, in NFC.
 *
 * A key that the method uses changes the last word where that makes Vietnamese, and is written as it is elsewhere; the
 * same key once more undoes it (`aaa` is aa). A tone moves along while the syllable grows. Upper case is kept.
 *
 * @example
 * composeKey('Nguyê', 'x', 'telex'); // 'Nguyễ'
 */
export function composeKey(textBeforeCaret: string, key: string, method: InputMethod): string {
  const loneW = method === 'telex' && key.toLowerCase() === 'w' ? typeLoneW(textBeforeCaret, key) : undefined;
  if (loneW !== undefined) return loneW;
  const change = methodKeys[method].get(key.toLowerCase());
  const changed = change === undefined ? undefined : carryOut(change, textBeforeCaret, key);
  if (changed !== undefined) return changed.normalize('NFC');
  const longer = append(textBeforeCaret, key);
  return method === 'telex' ? restoreW(longer) : longer;
}

/**
 * Puts a tone on the last word, or takes it off where it already is; `ngang` takes any off. A word that is not
 * Vietnamese gets it on its last vowel; without a vowel nothing changes.
 */
export function applyTone(textBeforeCaret: string, tone: Tone): string {
  const place = tonePlace(textBeforeCaret);
  if (place === undefined) return textBeforeCaret.normalize('NFC');
  const { word, index } = place;
  const letter = word.letters.charAt(index);
  const next = tone === word.tone ? letter : withTone(letter, tone);
  return word.before + word.letters.slice(0, index) + next + word.letters.slice(index + 1);
}

/** Puts a mark on the last word where that makes Vietnamese, or takes it off where it already is; else no change. */
export function applyMark(textBeforeCaret: string, mark: Mark): string {
  const change =
    mark === 'stroke' ? ({ kind: 'stroke' } as const) : ({ kind: 'mark', table: marks[mark] } as const);
  return (carryOut(change, textBeforeCaret, '') ?? textBeforeCaret).normalize('NFC');
}

/** The vowel, without tone, that the next tone would stand on: what the keys of a tone row show. */
export function toneCarrier(textBeforeCaret: string): string | undefined {
  const place = tonePlace(textBeforeCaret);
  return place?.word.letters.charAt(place.index);
}

function tonePlace(text: string) {
  const word = lastWord(text);
  if (word === undefined) return undefined;
  const letters = word.letters.split('');
  const last = letters.findLastIndex((letter) => isVowel(withoutTone(letter).letter));
  const index = canBeSyllable(word.letters) ? toneIndex(word.letters) : last;
  return index === undefined || index < 0 ? undefined : { word, index };
}

/** `w` is ư where a syllable still lacks its vowel (nhw, Tw), and w again when it is pressed twice (ww). */
function typeLoneW(text: string, key: string): string | undefined {
  const word = lastWord(text);
  if (word === undefined) return undefined;
  if (/^ư$/i.test(word.letters) && word.tone === 'ngang') return word.before + asW(word.letters);
  if (parts(word.letters).vowels !== '') return undefined;
  const letters = word.letters + (key === 'w' ? 'ư' : 'Ư');
  return beginsSyllable(letters) ? writeWord({ ...word, letters }) : undefined;
}

/** A word that began with w and turned out not to be Vietnamese gets its w back: windows, Web. */
function restoreW(text: string): string {
  const word = lastWord(text);
  if (word === undefined || word.tone !== 'ngang' || !/^ư./i.test(word.letters)) return text;
  return canBeSyllable(word.letters) ? text : word.before + asW(word.letters);
}

function asW(letters: string): string {
  return (letters.startsWith('ư') ? 'w' : 'W') + letters.slice(1);
}
