import type { Outline, OutlineCommand } from '../raster/outline.ts';
import { isHan } from './han.ts';
import type { Font, Glyph } from './opentype.ts';

export type FontWeight = 500 | 700 | 800;

export interface TypefaceGlyph {
  readonly character: string;
  /** In units of the em square, y upwards, as are all measures of a typeface. */
  readonly advance: number;
  readonly outline: Outline;
}

/** One weight, put together from the subsets it is delivered in. */
export class Typeface {
  readonly weight: FontWeight;
  readonly unitsPerEm: number;
  readonly xHeight: number;
  /** Above and below the baseline; both positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly #subsets: readonly Font[];
  readonly #loadHan: () => Font;
  #han: Font | undefined;
  readonly #glyphs = new Map<string, TypefaceGlyph>();
  readonly #sources = new Map<string, { readonly font: Font; readonly glyph: Glyph }>();
  readonly #kerning = new Map<string, number>();

  /** @param loadHan called once, for the first Han character; its em square is that of the others */
  constructor(weight: FontWeight, subsets: readonly Font[], loadHan: () => Font) {
    const [first] = subsets;
    if (first === undefined) throw new Error('a typeface needs at least one font');
    this.weight = weight;
    this.unitsPerEm = first.unitsPerEm;
    this.xHeight = first.tables.os2.sxHeight;
    this.ascent = first.ascender;
    this.descent = -first.descender;
    this.#subsets = subsets;
    this.#loadHan = loadHan;
  }

  /** True when every character of the text has a glyph of its own. */
  writes(text: string): boolean {
    return Array.from(text).every((character) => {
      this.glyph(character);
      return character === '\u00A0' || this.#sources.has(character);
    });
  }

  /** The glyph of one character, or a box where no subset has one. */
  glyph(character: string): TypefaceGlyph {
    const known = this.#glyphs.get(character);
    if (known !== undefined) return known;
    const glyph = this.#find(character);
    this.#glyphs.set(character, glyph);
    return glyph;
  }

  /** How much closer (negative) or wider two neighbours stand. 0 between letters of different subsets. */
  kerning(left: string, right: string): number {
    const pair = left + right;
    const known = this.#kerning.get(pair);
    if (known !== undefined) return known;
    const before = this.#sources.get(left);
    const after = this.#sources.get(right);
    const value =
      before !== undefined && after !== undefined && before.font === after.font
        ? before.font.getKerningValue(before.glyph, after.glyph)
        : 0;
    this.#kerning.set(pair, value);
    return value;
  }

  get #hanFont(): Font {
    return (this.#han ??= this.#loadHan());
  }

  #find(character: string): TypefaceGlyph {
    if (character === '\u00A0') return { ...this.glyph(' '), character };
    const fonts = isHan(character) ? [this.#hanFont] : this.#subsets;
    for (const font of fonts) {
      const index = font.charToGlyphIndex(character);
      if (index === 0) continue;
      const glyph = font.glyphs.get(index);
      this.#sources.set(character, { font, glyph });
      return { character, advance: glyph.advanceWidth, outline: glyph.path.commands };
    }
    return this.#replacementBox(character);
  }

  #replacementBox(character: string): TypefaceGlyph {
    const em = this.unitsPerEm;
    const stroke = em / 12;
    return {
      character,
      advance: em * 0.64,
      outline: [
        ...rectangle(em * 0.07, 0, em * 0.57, em * 0.7, 'clockwise'),
        ...rectangle(em * 0.07 + stroke, stroke, em * 0.57 - stroke, em * 0.7 - stroke, 'counterclockwise'),
      ],
    };
  }
}

function rectangle(
  left: number,
  bottom: number,
  right: number,
  top: number,
  turn: 'clockwise' | 'counterclockwise',
): readonly OutlineCommand[] {
  const second = turn === 'clockwise' ? { x: left, y: top } : { x: right, y: bottom };
  const fourth = turn === 'clockwise' ? { x: right, y: bottom } : { x: left, y: top };
  return [
    { type: 'M', x: left, y: bottom },
    { type: 'L', ...second },
    { type: 'L', x: right, y: top },
    { type: 'L', ...fourth },
    { type: 'Z' },
  ];
}
