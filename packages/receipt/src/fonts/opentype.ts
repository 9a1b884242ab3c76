// The package's main file is CommonJS without named exports; this one is the same as a module.
// @ts-expect-error -- opentype.js 2 ships no types
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Outline } from '../raster/outline.ts';

/** The part of an opentype.js font that is used. */
export interface Font {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly tables: { readonly os2: { readonly sxHeight: number } };
  readonly glyphs: { get(index: number): Glyph };
  /** 0 when the font has no glyph for it. */
  charToGlyphIndex(character: string): number;
  getKerningValue(left: Glyph, right: Glyph): number;
}

export interface Glyph {
  readonly advanceWidth: number;
  readonly path: { readonly commands: Outline };
}

/** Reads a TrueType or WOFF 1 font; throws for anything else. */
export const parseFont = parse as (font: ArrayBuffer) => Font;
