import { isVowel, withoutTone, withTone } from './letters.ts';
import type { Tone } from './letters.ts';
import { isOnset, isPlainRimeBeginning, isRimeBeginning } from './rimes.ts';

/** The word at the end of a text, its tone taken off. */
export interface Word {
  /** Everything before the word. */
  readonly before: string;
  /** With their marks (ă, ơ, đ) and their case, without tone. */
  readonly letters: string;
  readonly tone: Tone;
}

interface Parts {
  readonly onset: string;
  readonly vowels: string;
  readonly coda: string;
}

/** Splits a text at its last word; undefined when that word bears more than one tone, which no syllable does. */
export function lastWord(text: string): Word | undefined {
  const composed = text.normalize('NFC');
  const written = /[\p{L}\p{M}]*$/u.exec(composed)?.[0] ?? '';
  let letters = '';
  let tone: Tone = 'ngang';
  for (const character of written) {
    const plain = withoutTone(character);
    letters += plain.letter;
    if (plain.tone === 'ngang') continue;
    if (tone !== 'ngang') return undefined;
    tone = plain.tone;
  }
  return { before: composed.slice(0, composed.length - written.length), letters, tone };
}

/** Writes a word with its tone where it belongs. */
export function writeWord({ before, letters, tone }: Word): string {
  const carrier = toneIndex(letters);
  if (tone === 'ngang' || carrier === undefined) return before + letters;
  return (
    before + letters.slice(0, carrier) + withTone(letters.charAt(carrier), tone) + letters.slice(carrier + 1)
  );
}

/**
 * Where the tone stands: on the last letter with a mark of its own; else on the second of oa, oe, uy and before a
 * consonant (hoà, thuý, toán), on the middle of three (ngoài), on the first otherwise (mía, của).
 *
 * That is the newer of the two customs, which the ministry of education set in 1984; the older one writes hòa, thúy.
 */
export function toneIndex(letters: string): number | undefined {
  const { onset, vowels, coda } = parts(letters);
  if (vowels === '') return undefined;
  const marked = Math.max(...Array.from('ăâêôơư', (letter) => vowels.lastIndexOf(letter)));
  if (marked >= 0) return onset.length + marked;
  if (vowels.length === 1) return onset.length;
  const onSecond = vowels.length > 2 || coda !== '' || ['oa', 'oe', 'uy'].includes(vowels);
  return onset.length + (onSecond ? 1 : 0);
}

/** True when the letters are, or can still become, a Vietnamese syllable; marks may still be missing. */
export function canBeSyllable(letters: string): boolean {
  const { onset, vowels, coda } = parts(letters);
  return isOnset(onset) && (vowels + coda === '' || isPlainRimeBeginning(onset, vowels + coda));
}

/** True when the letters are, or begin, a Vietnamese syllable as they stand. */
export function beginsSyllable(letters: string): boolean {
  const { onset, vowels, coda } = parts(letters);
  return isOnset(onset) && isRimeBeginning(onset, vowels + coda);
}

/** Syllables that end in a stop have two tones only. */
export function allowsTone(letters: string, tone: Tone): boolean {
  const { vowels, coda } = parts(letters);
  if (vowels === '' || !canBeSyllable(letters)) return false;
  return !['c', 'ch', 'k', 'p', 't'].includes(coda) || ['ngang', 'sac', 'nang'].includes(tone);
}

/** Onset, vowels and coda in lower case. The u of `qu` and the i of `gi` belong to the onset when a vowel follows. */
export function parts(letters: string): Parts {
  const lower = letters.toLowerCase();
  let start = 0;
  while (start < lower.length && !isVowel(lower.charAt(start))) start += 1;
  const glide = lower.slice(0, start + 1);
  if ((glide === 'qu' || glide === 'gi') && isVowel(lower.charAt(start + 1))) start += 1;
  let end = start;
  while (end < lower.length && isVowel(lower.charAt(end))) end += 1;
  return { onset: lower.slice(0, start), vowels: lower.slice(start, end), coda: lower.slice(end) };
}
