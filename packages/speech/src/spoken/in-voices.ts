import type { Phrase } from '../speaker/phrase.ts';

/** Latin letters, and what stands among them. */
const latinRun = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d .,'’/-]*[\p{Script=Latin}\p{M}\d])?/gu;
const vietnameseLetter = /[àáãèéìíòóõùúýăâđêôơưĩũ\u1EA0-\u1EF9]/iu;

/**
 * A phrase in pieces, each for the voice that can say it: a name such as `Phường Tân Bình` inside a sentence of a language
 * with other letters is said in Vietnamese.
 */
export function inVoices(phrase: Phrase): readonly Phrase[] {
  const text = phrase.text.normalize('NFC');
  if (isInLatin(phrase.language)) return [phrase];
  const pieces: Phrase[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(latinRun)) {
    if (!vietnameseLetter.test(run)) continue;
    pieces.push({ ...phrase, text: text.slice(from, index) }, { ...phrase, text: run, language: 'vi' });
    from = index + run.length;
  }
  return [...pieces, { ...phrase, text: text.slice(from) }].filter((piece) =>
    /[\p{L}\p{N}•]/u.test(piece.text),
  );
}

function isInLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}
