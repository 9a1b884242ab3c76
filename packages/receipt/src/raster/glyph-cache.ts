import type { Typeface } from '../fonts/typeface.ts';
import type { Bitmap } from './bitmap.ts';
import { fillOutline } from './fill-outline.ts';
import type { Outline } from './outline.ts';

/** A letter as dots. */
export interface GlyphDots {
  readonly bitmap: Bitmap;
  /** From the pen's place to the bitmap's left edge, and from the baseline up to its upper edge. */
  readonly left: number;
  readonly top: number;
}

/** Letters stand on quarters of a dot, so that the spaces between them stay even. */
export const phasesPerDot = 4;

/** Letters drawn so far, by typeface, size, letter and quarter of a dot. Some hundred entries; they are never dropped. */
export class GlyphCache {
  readonly #glyphs = new Map<string, GlyphDots | undefined>();

  /** @returns undefined for a glyph without ink, such as a space */
  get(typeface: Typeface, sizeDots: number, character: string, phase: number): GlyphDots | undefined {
    const key = `${typeface.weight}/${sizeDots}/${phase}/${character}`;
    if (this.#glyphs.has(key)) return this.#glyphs.get(key);
    const dots = drawGlyph(typeface, sizeDots, character, phase / phasesPerDot);
    this.#glyphs.set(key, dots);
    return dots;
  }
}

function drawGlyph(
  typeface: Typeface,
  sizeDots: number,
  character: string,
  shift: number,
): GlyphDots | undefined {
  const { outline } = typeface.glyph(character);
  const box = boundsOf(outline);
  if (box === undefined) return undefined;
  const scaleX = sizeDots / typeface.unitsPerEm;
  const scaleY = scaleToWholeXHeight(typeface, sizeDots);
  const left = Math.floor(box.left * scaleX + shift);
  const top = Math.ceil(box.top * scaleY);
  const bitmap = fillOutline(
    outline,
    { scaleX, scaleY: -scaleY, offsetX: shift - left, offsetY: top },
    {
      widthDots: Math.ceil(box.right * scaleX + shift) - left,
      heightDots: top - Math.floor(box.bottom * scaleY),
    },
  );
  return { bitmap, left, top };
}

/** Small letters end on a whole row: otherwise their upper strokes would be one dot thicker in some sizes than others. */
function scaleToWholeXHeight(typeface: Typeface, sizeDots: number): number {
  const scale = sizeDots / typeface.unitsPerEm;
  const xHeightDots = typeface.xHeight * scale;
  return xHeightDots < 1 ? scale : (scale * Math.round(xHeightDots)) / xHeightDots;
}

function boundsOf(outline: Outline) {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  };
  for (const command of outline) {
    if (command.type === 'Z') continue;
    include(command.x, command.y);
    if (command.type === 'Q' || command.type === 'C') include(command.x1, command.y1);
    if (command.type === 'C') include(command.x2, command.y2);
  }
  return left < right && bottom < top ? { left, right, bottom, top } : undefined;
}
