/** The part of opentype.js 2 that is used; the package ships no types. */
declare module 'opentype.js/dist/opentype.mjs' {
  export type OutlineCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'Z' };

  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly OutlineCommand[] };
  }

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

  export function parse(font: ArrayBuffer): Font;
}
