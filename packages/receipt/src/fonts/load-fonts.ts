import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// The package's main file is CommonJS without named exports; this one is the same as a module.
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font } from 'opentype.js/dist/opentype.mjs';
import { GlyphCache } from '../raster/glyph-cache.ts';
import { Typeface } from './typeface.ts';
import type { FontWeight } from './typeface.ts';

/** Be Vietnam Pro in the weights of the paper, with a cache of the glyphs drawn so far. */
export interface ReceiptFonts {
  readonly weights: Readonly<Record<FontWeight, Typeface>>;
  readonly glyphs: GlyphCache;
}

/** The order is the order of preference: a letter is taken from the first subset that has it. */
const subsets = ['latin', 'vietnamese', 'latin-ext'] as const;

/**
 * Reads and parses the fonts. Done once by who starts the printing process; all receipts share the result.
 *
 * @throws when the font package is not installed
 */
export async function loadReceiptFonts(): Promise<ReceiptFonts> {
  const [medium, bold, extraBold] = await Promise.all([loadWeight(500), loadWeight(700), loadWeight(800)]);
  return { weights: { 500: medium, 700: bold, 800: extraBold }, glyphs: new GlyphCache() };
}

async function loadWeight(weight: FontWeight): Promise<Typeface> {
  return new Typeface(weight, await Promise.all(subsets.map((subset) => loadSubset(subset, weight))));
}

async function loadSubset(subset: string, weight: FontWeight): Promise<Font> {
  const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`;
  const bytes = await readFile(fileURLToPath(import.meta.resolve(file)));
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return parse(copy);
}
