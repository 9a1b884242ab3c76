import type { ReceiptFonts } from '../fonts/load-fonts.ts';
import type { Canvas } from './canvas.ts';
import type { PaperStyle, TextStyle } from './styles.ts';
import { drawText, measureText, wrapBalanced, wrapText } from './text.ts';

/** What a block of the document became: a stretch of paper that draws itself. */
export interface Piece {
  readonly heightDots: number;
  /** Free paper above and below; between two pieces the greater of both counts. */
  readonly spaceAbove: number;
  readonly spaceBelow: number;
  /** May be called once for each band that the piece touches. */
  draw(canvas: Canvas, top: number): void;
}

export interface LayoutContext {
  readonly fonts: ReceiptFonts;
  readonly paper: PaperStyle;
}

/** Lines of text that are wrapped and measured once and drawn as often as needed. */
export interface TextBox {
  readonly heightDots: number;
  draw(canvas: Canvas, top: number): void;
}

export interface TextPlace {
  readonly x: number;
  readonly widthDots: number;
  readonly align?: 'start' | 'center' | 'end';
  /** Lines of about the same length; for titles and names, not for sentences. */
  readonly balanced?: boolean;
}

/** Wraps a text into a column. */
export function textBox(context: LayoutContext, style: TextStyle, text: string, place: TextPlace): TextBox {
  const { fonts } = context;
  const wrap = place.balanced === true ? wrapBalanced : wrapText;
  const lines = wrap(fonts, style, text, place.widthDots).map((line) => {
    const dots = measureText(fonts, style, line);
    const free = Math.max(0, place.widthDots - dots);
    const share = place.align === 'end' ? 1 : place.align === 'center' ? 0.5 : 0;
    return { text: line, x: place.x + free * share };
  });
  return {
    heightDots: lines.length * style.lineDots,
    draw(canvas, top) {
      for (const [index, line] of lines.entries()) {
        drawText(canvas, fonts, style, { text: line.text, x: line.x, top: top + index * style.lineDots });
      }
    },
  };
}
