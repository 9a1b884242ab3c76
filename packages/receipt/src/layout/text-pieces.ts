import type { LayoutContext, Piece, TextBox } from './piece.ts';
import { textBox } from './piece.ts';
import type { TextStyle } from './styles.ts';
import { longestWordDots, measureText, wrapText } from './text.ts';

/** A text over the whole width. */
export function textPiece(
  context: LayoutContext,
  text: string,
  look: {
    readonly style: TextStyle;
    readonly align?: 'start' | 'center';
    readonly spaceAbove: number;
    readonly spaceBelow: number;
  },
): Piece {
  const { paper } = context;
  const { align = 'start' } = look;
  const box = textBox(context, look.style, text, {
    x: paper.marginDots,
    widthDots: paper.contentDots,
    align,
    balanced: align === 'center',
  });
  return {
    heightDots: box.heightDots,
    spaceAbove: look.spaceAbove,
    spaceBelow: look.spaceBelow,
    draw: (canvas, top) => box.draw(canvas, top),
  };
}

/** A queue number: read from across a table, by whoever has no glasses at hand. */
export function numberPiece(context: LayoutContext, text: string): Piece {
  const { fonts, paper } = context;
  const natural = measureText(fonts, paper.number, text.normalize('NFC'));
  const fitting = Math.floor((paper.number.sizeDots * paper.contentDots) / Math.max(1, natural));
  const sizeDots = Math.min(paper.number.sizeDots, fitting);
  const style = { ...paper.number, sizeDots, lineDots: Math.ceil(sizeDots * 1.2) };
  return textPiece(context, text, { style, align: 'center', spaceAbove: 0, spaceBelow: 0 });
}

/** The smallest size of the code on one line; below it the code takes two lines. */
const smallestCodeDots = 27;

/** The case code, as large as it fits on one line. */
export function codePiece(context: LayoutContext, text: string): Piece {
  const { fonts, paper } = context;
  const natural = measureText(fonts, paper.code, text.normalize('NFC'));
  const fitting = Math.floor((paper.code.sizeDots * paper.contentDots) / Math.max(1, natural));
  const sizeDots = Math.max(smallestCodeDots, Math.min(paper.code.sizeDots, fitting));
  const style = { ...paper.code, sizeDots };
  return textPiece(context, text, { style, align: 'center', spaceAbove: 12, spaceBelow: 0 });
}

const rowGapDots = 20;

/**
 * Label at the left, value at the right. The shorter of both keeps its line, the other one wraps; where the paper is too
 * narrow for the words of both, the value stands under its label.
 */
export function rowPiece(context: LayoutContext, label: string, value: string, total: boolean): Piece {
  const { fonts, paper } = context;
  const labelStyle = total ? paper.total : paper.body;
  const valueStyle = total ? paper.total : paper.value;
  const widths = shareRow(
    paper.contentDots - rowGapDots,
    needOf(fonts, labelStyle, label),
    needOf(fonts, valueStyle, value),
  );
  const stacked = widths === undefined;
  const { labelDots, valueDots } = widths ?? { labelDots: paper.contentDots, valueDots: paper.contentDots };
  const left = textBox(context, labelStyle, label, { x: paper.marginDots, widthDots: labelDots });
  const right = textBox(context, valueStyle, value, {
    x: paper.widthDots - paper.marginDots - valueDots,
    widthDots: valueDots,
    align: 'end',
    balanced: true,
  });
  return stackOrPair(left, right, stacked);
}

interface WidthNeed {
  /** On one line. */
  readonly natural: number;
  /** With a line break at every space. */
  readonly smallest: number;
}

function needOf(fonts: LayoutContext['fonts'], style: TextStyle, text: string): WidthNeed {
  const lines = wrapText(fonts, style, text, Infinity);
  return {
    natural: Math.ceil(Math.max(...lines.map((line) => measureText(fonts, style, line)))),
    smallest: Math.ceil(longestWordDots(fonts, style, text)),
  };
}

function shareRow(free: number, label: WidthNeed, value: WidthNeed) {
  const give = (valueDots: number) => {
    const labelDots = free - valueDots;
    return labelDots >= label.smallest && valueDots >= value.smallest ? { labelDots, valueDots } : undefined;
  };
  if (label.natural + value.natural <= free) return give(value.natural);
  const shortSide = free * 0.45;
  const byLength =
    label.natural <= shortSide
      ? give(free - label.natural)
      : value.natural <= shortSide
        ? give(value.natural)
        : give(free / 2);
  return byLength ?? give(value.smallest);
}

function stackOrPair(left: TextBox, right: TextBox, stacked: boolean): Piece {
  const rightTop = stacked ? left.heightDots : 0;
  return {
    heightDots: Math.max(left.heightDots, rightTop + right.heightDots) + 6,
    spaceAbove: 0,
    spaceBelow: 0,
    draw(canvas, top) {
      left.draw(canvas, top + 3);
      right.draw(canvas, top + 3 + rightTop);
    },
  };
}
