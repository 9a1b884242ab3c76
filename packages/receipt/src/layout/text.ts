import { breakable, isHan } from '../fonts/han.ts';
import type { ReceiptFonts } from '../fonts/load-fonts.ts';
import { phasesPerDot } from '../raster/glyph-cache.ts';
import type { Canvas } from './canvas.ts';
import type { TextStyle } from './styles.ts';

/** Width of a text in dots, not rounded. */
export function measureText(fonts: ReceiptFonts, style: TextStyle, text: string): number {
  const typeface = fonts.weights[style.weight];
  let units = 0;
  let previous: string | undefined;
  for (const character of text) {
    const glyph = typeface.glyph(character);
    units += glyph.advance + (previous === undefined ? 0 : typeface.kerning(previous, character));
    previous = character;
  }
  return (units * style.sizeDots) / typeface.unitsPerEm;
}

/** Draws one line; `top` is the upper edge of its line box. */
export function drawText(
  canvas: Canvas,
  fonts: ReceiptFonts,
  style: TextStyle,
  line: { readonly text: string; readonly x: number; readonly top: number; readonly ink?: 'black' | 'white' },
): void {
  const typeface = fonts.weights[style.weight];
  const scale = style.sizeDots / typeface.unitsPerEm;
  const baseline = line.top + baselineDots(fonts, style);
  let pen = line.x;
  let previous: string | undefined;
  for (const character of line.text) {
    const glyph = typeface.glyph(character);
    if (previous !== undefined) pen += typeface.kerning(previous, character) * scale;
    const quarters = Math.round(pen * phasesPerDot);
    const wholeDots = Math.floor(quarters / phasesPerDot);
    const phase = quarters - wholeDots * phasesPerDot;
    const dots = fonts.glyphs.get(typeface, style.sizeDots, character, phase);
    if (dots !== undefined) canvas.draw(dots.bitmap, wholeDots + dots.left, baseline - dots.top, line.ink);
    pen += glyph.advance * scale;
    previous = character;
  }
}

/** From the upper edge of the line box to the baseline: the font's box stands in the middle of the line. */
function baselineDots(fonts: ReceiptFonts, style: TextStyle): number {
  const typeface = fonts.weights[style.weight];
  const scale = style.sizeDots / typeface.unitsPerEm;
  const leading = style.lineDots - (typeface.ascent + typeface.descent) * scale;
  return Math.round(leading / 2 + typeface.ascent * scale);
}

/**
 * Breaks a text into lines of at most `widthDots`: at line feeds, then at spaces (not at no-break spaces) and between Han
 * characters, and inside a word only when it is longer than a line. Never empty; normalises to NFC.
 *
 * A line in Han characters that says again what the one above it says is left out where the font lacks one of them.
 */
export function wrapText(
  fonts: ReceiptFonts,
  style: TextStyle,
  text: string,
  widthDots: number,
): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r]/)
    .filter((line, index) => index === 0 || !isHan(line) || fonts.weights[style.weight].writes(line))
    .flatMap((paragraph) => wrapParagraph(fonts, style, paragraph, widthDots));
}

function wrapParagraph(
  fonts: ReceiptFonts,
  style: TextStyle,
  paragraph: string,
  widthDots: number,
): readonly string[] {
  const fits = (candidate: string) => measureText(fonts, style, candidate) <= widthDots;
  const lines: string[] = [];
  let line = '';
  for (const { spaced, text } of partsOf(paragraph)) {
    const longer = line === '' ? text : `${line}${spaced ? ' ' : ''}${text}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(text) ? [text] : breakWord(fonts, style, text, widthDots);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  lines.push(line);
  return lines;
}

/** What a line may end after, and whether a space stands before it. */
function partsOf(paragraph: string): readonly { readonly text: string; readonly spaced: boolean }[] {
  return paragraph
    .split(/[ \t]+/)
    .flatMap((word) => breakable(word).map((text, index) => ({ text, spaced: index === 0 })));
}

/** At least one character a line, however narrow the line is. */
function breakWord(
  fonts: ReceiptFonts,
  style: TextStyle,
  word: string,
  widthDots: number,
): readonly string[] {
  const typeface = fonts.weights[style.weight];
  const scale = style.sizeDots / typeface.unitsPerEm;
  const pieces: string[] = [];
  let piece = '';
  let pieceDots = 0;
  for (const character of word) {
    const dots = typeface.glyph(character).advance * scale;
    if (piece !== '' && pieceDots + dots > widthDots) {
      pieces.push(piece);
      piece = '';
      pieceDots = 0;
    }
    piece += character;
    pieceDots += dots;
  }
  pieces.push(piece);
  return pieces;
}

/**
 * Like `wrapText`, with lines of about the same length: as many lines as needed, each as short as that allows, so that
 * no single word is left on the last line.
 */
export function wrapBalanced(
  fonts: ReceiptFonts,
  style: TextStyle,
  text: string,
  widthDots: number,
): readonly string[] {
  let best = wrapText(fonts, style, text, widthDots);
  if (best.length === 1) return best;
  let tooNarrow = longestWordDots(fonts, style, text);
  let wideEnough = widthDots;
  while (wideEnough - tooNarrow > 2) {
    const middle = (tooNarrow + wideEnough) / 2;
    const lines = wrapText(fonts, style, text, middle);
    if (lines.length > best.length) {
      tooNarrow = middle;
    } else {
      wideEnough = middle;
      best = lines;
    }
  }
  return best;
}

/** Width of the longest part of a text that is not broken as long as it fits. */
export function longestWordDots(fonts: ReceiptFonts, style: TextStyle, text: string): number {
  const words = text
    .normalize('NFC')
    .split(/[ \t\n\r]+/)
    .flatMap(breakable);
  return Math.max(...words.map((word) => measureText(fonts, style, word)));
}
