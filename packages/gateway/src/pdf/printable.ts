/** Stands for a character that the font lacks, or that runs from right to left. */
export const replacement = '□';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Marks that say how to show or to order others; on paper they only do harm. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const unpaired = /\p{Cs}/u;

/**
 * Text as it can be printed: in NFC, lines apart by `\n`, other white space as one blank, and `□` for each character
 * that cannot be shown. `hasGlyph` answers for one code point.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) =>
      Array.from(graphemes.segment(line.replaceAll(/\p{White_Space}+/gu, ' ')), ({ segment }) =>
        shown(segment, hasGlyph),
      )
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function shown(grapheme: string, hasGlyph: (codePoint: number) => boolean): string {
  const visible = grapheme.replaceAll(invisible, '');
  if (visible === '') return '';
  const can =
    !rightToLeft.test(visible) &&
    !unpaired.test(visible) &&
    Array.from(visible).every((character) => hasGlyph(character.codePointAt(0) ?? 0));
  return can ? visible : replacement;
}

/** The letters of a word as people count them, so that marks stay with their letters. */
export const lettersOf = (word: string): readonly string[] =>
  Array.from(graphemes.segment(word), ({ segment }) => segment);
