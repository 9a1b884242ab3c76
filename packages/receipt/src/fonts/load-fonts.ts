import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GlyphCache, phasesPerDot } from '../raster/glyph-cache.ts';
import { parseFont } from './opentype.ts';
import type { Font } from './opentype.ts';
import { Typeface } from './typeface.ts';
import type { FontWeight } from './typeface.ts';

/** Be Vietnam Pro in the weights of the paper, Han characters beside it, with a cache of the glyphs drawn so far. */
export interface ReceiptFonts {
  readonly weights: Readonly<Record<FontWeight, Typeface>>;
  readonly glyphs: GlyphCache;
}

/** The order is the order of preference: a letter is taken from the first subset that has it. */
const subsets = ['latin', 'vietnamese', 'latin-ext'] as const;

/**
 * Reads and parses the fonts, and draws the commonest letters, so that the first citizen waits no longer than the others
 * (about a tenth of a second, once). Done by who starts the printing process; all receipts share the result.
 *
 * @throws when the font package is not installed
 */
export async function loadReceiptFonts(): Promise<ReceiptFonts> {
  const [medium, bold, extraBold] = await Promise.all([loadWeight(500), loadWeight(700), loadWeight(800)]);
  const fonts = { weights: { 500: medium, 700: bold, 800: extraBold }, glyphs: new GlyphCache() };
  drawCommonLetters(fonts);
  return fonts;
}

const commonLetters = 'aáàảạăâấầậeêếệiíịoóọôốộơờợuúụưứừưyđbcdghklmnpqrstvxABCĐGHKLMNPQSTVX0123456789.,:/-';
const commonSizes = [
  [500, 27],
  [700, 27],
  [800, 32],
] as const;

function drawCommonLetters({ weights, glyphs }: ReceiptFonts): void {
  for (const [weight, sizeDots] of commonSizes) {
    for (const letter of commonLetters) {
      for (let phase = 0; phase < phasesPerDot; phase += 1)
        glyphs.get(weights[weight], sizeDots, letter, phase);
    }
  }
}

/** On thermal paper Han characters of weight 800 run together. */
const hanWeights = { 500: 500, 700: 700, 800: 700 } as const;

async function loadWeight(weight: FontWeight): Promise<Typeface> {
  const [han, ...fonts] = await Promise.all([
    readFile(new URL(`./han-${hanWeights[weight]}.woff`, import.meta.url)),
    ...subsets.map((subset) => loadSubset(subset, weight)),
  ]);
  // Parsed when the first paper needs them: most never do.
  return new Typeface(weight, fonts, () => fontOf(han));
}

async function loadSubset(subset: string, weight: FontWeight): Promise<Font> {
  const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`;
  return fontOf(await readFile(fileURLToPath(import.meta.resolve(file))));
}

function fontOf(bytes: Uint8Array): Font {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return parseFont(copy);
}
