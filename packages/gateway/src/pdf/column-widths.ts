import type { Measure } from './break-lines.ts';

/** A column never gets wider at the cost of others than a line of this many points needs. */
const widestNatural = 220;
/** The longest word that a column makes room for; longer ones are broken. */
const widestWord = 90;

/**
 * How wide each column of a table is, in points: room for its longest word, and what is left by what it holds. Undefined
 * where the columns do not fit beside each other.
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly available: number; readonly padding: number; readonly measure: Measure },
): readonly number[] | undefined {
  const { available, padding, measure } = options;
  const columns = head.map((title, index) => {
    const texts = rows.map((row) => row[index] ?? '');
    const longestWord = (text: string, style: 'bold' | 'regular'): number =>
      Math.max(0, ...text.split(/[ \n]/).map((word) => measure(word, style)));
    const least = Math.min(
      widestWord,
      Math.max(longestWord(title, 'bold'), ...texts.map((text) => longestWord(text, 'regular'))),
    );
    const natural = Math.min(
      widestNatural,
      Math.max(measure(title, 'bold') / 2, ...texts.map((text) => measure(text, 'regular'))),
    );
    // A hair more than measured, so that rounding breaks no word.
    return {
      least: least + 2 * padding + 0.5,
      natural: Math.max(least, natural) + 2 * padding + 0.5,
    };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (least > available) return undefined;
  const wish = columns.reduce((sum, column) => sum + column.natural - column.least, 0);
  const free = available - least;
  const share = wish === 0 ? 0 : Math.min(1, free / wish);
  const left = free - wish * share;
  return columns.map(
    (column, index) =>
      column.least +
      (column.natural - column.least) * share +
      (index === 0 ? 0 : left / Math.max(1, columns.length - 1)),
  );
}
