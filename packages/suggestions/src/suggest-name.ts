import { familyNames, givenNames, middleNames } from './names.ts';
import { indexWords, suggestFrom } from './suggest.ts';
import type { Suggestion } from './suggest.ts';

const family = indexWords(familyNames);
const later = indexWords([...middleNames, ...givenNames]);

/**
 * Family names for the first word before the caret, middle and given names for those after it; at most three.
 *
 * Nothing without a letter, and nothing where a space was typed last: what comes next is the person's own.
 *
 * @example
 * suggestName('nguyen'); // [{ text: 'Nguyễn ', replaces: 6 }, …]
 */
export function suggestName(textBeforeCaret: string): readonly Suggestion[] {
  const typed = /[\p{L}\p{M}]+$/u.exec(textBeforeCaret)?.[0] ?? '';
  if (typed === '') return [];
  const isFirst = textBeforeCaret.slice(0, -typed.length).trim() === '';
  return suggestFrom(isFirst ? family : later, typed).map((name) => ({
    text: `${name} `,
    replaces: typed.length,
  }));
}
