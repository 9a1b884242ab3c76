import PdfDocument from 'pdfkit';
import type { Line, Measure, Piece } from './break-lines.ts';
import { breakLines } from './break-lines.ts';
import { styles } from './fonts.ts';
import type { PaperFonts, Style } from './fonts.ts';
import { lineHeight, paper, textBottom, textWidth } from './paper.ts';
import { printable, replacement } from './printable.ts';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

export interface SheetOptions {
  readonly title: string;
  readonly made: Date;
  readonly fonts: PaperFonts;
}

export interface TextPlace {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A PDF that is being written from top to bottom: `y` is where the next thing goes. */
export interface Sheet {
  readonly document: Document;
  /** Where tagged things are added. */
  readonly root: Element;
  y: number;
  /** True once a character could not be printed. */
  hasReplaced: boolean;
  /** Goes to a new page unless `height` more points fit; true when it did. */
  ensure(height: number): boolean;
  /** Text that can be printed with these fonts. */
  clean(text: string): string;
  measureAt(size: number): Measure;
  lines(pieces: readonly Piece[], width: number, size: number): readonly Line[];
  /** Draws one line with its baseline where a line of this size at `top` has it. */
  drawLine(line: Line, place: TextPlace, top: number): void;
  /** Draws what carries no meaning: rules and dots. */
  artifact(draw: () => void): void;
  /** An element for a screen reader; `draw` may be called for several pages. */
  tagged(parent: Element, type: string, options?: { readonly alt?: string }): Tagged;
}

export interface Tagged {
  readonly element: Element;
  content(draw: () => void): void;
  end(): void;
}

/** A new PDF with its fonts and tags. Given the same options and the same drawing, its bytes are the same. */
export function newSheet({ title, made, fonts }: SheetOptions): Sheet {
  const document = new PdfDocument({
    size: [paper.width, paper.height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Một Cửa', Producer: 'pdfkit', CreationDate: made, ModDate: made },
  });
  for (const style of styles) document.registerFont(style, fonts[style]);
  document.font('regular');
  const root = document.struct('Document');
  document.addStructure(root);
  const { font } = (document as unknown as { _font: FontInside })._font;

  const measureAt =
    (size: number): Measure =>
    (text, style) =>
      document.font(style).fontSize(size).widthOfString(text);

  const sheet: Sheet = {
    document,
    root,
    y: paper.top,
    hasReplaced: false,
    ensure(height) {
      if (sheet.y + height <= textBottom) return false;
      document.addPage();
      sheet.y = paper.top;
      return true;
    },
    clean(text) {
      const clean = printable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
      if (clean.includes(replacement)) sheet.hasReplaced = true;
      return glued(clean);
    },
    measureAt,
    lines: (pieces, width, size) => breakLines(pieces, width, measureAt(size)),
    drawLine(line, { x, width, size, align = 'left' }, top) {
      const free = width - line.width;
      let at = x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free);
      for (const { text, style, width: segmentWidth } of line.segments) {
        document.font(style).fontSize(size);
        document.text(text, at, baselineOf(top, size), { lineBreak: false, baseline: 'alphabetic' });
        at += segmentWidth + document.widthOfString(' ');
      }
    },
    artifact(draw) {
      document.markContent('Artifact', { type: 'Layout' });
      draw();
      document.endMarkedContent();
    },
    tagged(parent, type, options = {}) {
      const element = document.struct(type, options);
      parent.add(element);
      return {
        element,
        content(draw) {
          const content = document.markStructureContent(type);
          draw();
          document.endMarkedContent();
          element.add(content);
        },
        end() {
          element.end();
        },
      };
    },
  };
  return sheet;
}

/** Numbers in groups, and amounts with what they count, stay on one line. */
const glued = (text: string): string =>
  text.replaceAll(/(?<=\d) (?=\d{3,4}(?!\d)|(?:đ|%|m²|kW)(?!\p{L}))/gu, '\u00a0');

interface FontInside {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Baseline of a line of text whose box begins at `top`. */
export const baselineOf = (top: number, size: number): number => top + size * 0.98;

export const heightOf = (size: number): number => size * lineHeight;

/** A whole paragraph over the text's width; breaks between pages where it must. */
export function drawParagraph(
  sheet: Sheet,
  pieces: readonly Piece[],
  options: {
    readonly size: number;
    readonly type?: string;
    readonly align?: TextPlace['align'];
    readonly before?: number;
    readonly indent?: number;
  },
): void {
  const { size, type = 'P', align = 'left', before = 0, indent = 0 } = options;
  const place: TextPlace = { x: paper.left + indent, width: textWidth - indent, size, align };
  const clean = pieces.map(({ text, style }) => ({ text: sheet.clean(text), style }));
  const tagged = sheet.tagged(sheet.root, type);
  sheet.y += before;
  for (const line of sheet.lines(clean, place.width, size)) {
    sheet.ensure(heightOf(size));
    tagged.content(() => sheet.drawLine(line, place, sheet.y));
    sheet.y += heightOf(size);
  }
  tagged.end();
}

export const piece = (text: string, style: Style = 'regular'): Piece => ({ text, style });
