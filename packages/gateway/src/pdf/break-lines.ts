import type { Style } from './fonts.ts';
import { lettersOf } from './printable.ts';

/** Words in one style. Pieces follow each other after a blank. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

export interface Segment extends Piece {
  readonly width: number;
}

/** One line as it stands on paper; a blank lies between two segments. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

export interface Measure {
  /** Width of a text in points. */
  (text: string, style: Style): number;
}

/**
 * Breaks pieces into lines no wider than `width`: between words, at `\n`, and inside a word only where the word alone is
 * too wide. Always gives at least one line; no letter is lost.
 */
export function breakLines(pieces: readonly Piece[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line: Segment[] = [];
  const widthOf = (segments: readonly Segment[]): number =>
    segments.reduce(
      (sum, segment, index) => sum + segment.width + (index === 0 ? 0 : measure(' ', segment.style)),
      0,
    );
  const end = (): void => {
    lines.push({ segments: line, width: widthOf(line) });
    line = [];
  };
  const extended = (word: string, style: Style): Segment[] => {
    const last = line.at(-1);
    if (last?.style !== style) return [...line, { text: word, style, width: measure(word, style) }];
    const longer = {
      text: `${last.text} ${word}`,
      style,
      width: last.width + measure(' ', style) + measure(word, style),
    };
    return [...line.slice(0, -1), longer];
  };
  const put = (word: string, style: Style): void => {
    const longer = extended(word, style);
    if (widthOf(longer) <= width) {
      line = longer;
      return;
    }
    if (line.length > 0) end();
    const parts = partsOf(word, width, (text) => measure(text, style));
    for (const [index, text] of parts.entries()) {
      if (index > 0) end();
      line = [{ text, style, width: measure(text, style) }];
    }
  };
  for (const { text, style } of pieces) {
    for (const [index, row] of text.split('\n').entries()) {
      if (index > 0) end();
      for (const word of row.split(' ')) if (word !== '') put(word, style);
    }
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

/** A word cut into parts that fit; a single letter is never cut. Each letter is measured once, however long the word. */
function partsOf(word: string, width: number, measure: (text: string) => number): readonly string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let partWidth = 0;
  for (const letter of lettersOf(word)) {
    const letterWidth = measure(letter);
    if (part !== '' && partWidth + letterWidth > width) {
      parts.push(part);
      part = '';
      partWidth = 0;
    }
    part += letter;
    partWidth += letterWidth;
  }
  return [...parts, part];
}
