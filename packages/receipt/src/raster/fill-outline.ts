import { Bitmap } from './bitmap.ts';
import { flattenOutline } from './outline.ts';
import type { Edge, Outline, Placement } from './outline.ts';

/** Scan lines a row of dots is looked at with. */
const samplesPerRow = 8;

/**
 * Share of a dot that must be covered. Below one half, because a thermal head drops thin strokes sooner than it fills
 * counters: at 27 dots the hairlines of weight 500 keep their two to three dots.
 */
const blackFromCoverage = 0.44;

/** Draws a filled outline without grey: a dot is black where enough of it is covered. */
export function fillOutline(
  outline: Outline,
  placement: Placement,
  size: { readonly widthDots: number; readonly heightDots: number },
): Bitmap {
  const bitmap = new Bitmap(size.widthDots, size.heightDots);
  const edges = flattenOutline(outline, placement).toSorted((one, other) => one.topY - other.topY);
  const coverage = new Float32Array(size.widthDots);
  const crossings = new Crossings(edges.length);
  for (let y = 0; y < size.heightDots; y += 1) {
    const near = edgesOfRow(edges, y);
    if (near.length === 0) continue;
    for (let sample = 0; sample < samplesPerRow; sample += 1) {
      crossings.take(near, y + (sample + 0.5) / samplesPerRow);
      crossings.cover(coverage);
    }
    blackenRow(bitmap, y, coverage);
    coverage.fill(0);
  }
  return bitmap;
}

function edgesOfRow(edges: readonly Edge[], y: number): readonly Edge[] {
  const near: Edge[] = [];
  for (const edge of edges) {
    if (edge.topY >= y + 1) break;
    if (edge.bottomY > y) near.push(edge);
  }
  return near;
}

/** Where one scan line crosses the outline, from left to right. Made once for an outline: this is the innermost loop. */
class Crossings {
  readonly #x: Float64Array;
  readonly #winding: Int8Array;
  #count = 0;

  constructor(most: number) {
    this.#x = new Float64Array(most);
    this.#winding = new Int8Array(most);
  }

  take(edges: readonly Edge[], y: number): void {
    this.#count = 0;
    for (const edge of edges) {
      if (y < edge.topY || y >= edge.bottomY) continue;
      const share = (y - edge.topY) / (edge.bottomY - edge.topY);
      this.#insert(edge.topX + (edge.bottomX - edge.topX) * share, edge.winding);
    }
  }

  /** Adds what lies inside by the nonzero rule. */
  cover(coverage: Float32Array): void {
    let winding = 0;
    let enteredAt = 0;
    for (let index = 0; index < this.#count; index += 1) {
      const x = this.#x[index] ?? 0;
      if (winding === 0) enteredAt = x;
      winding += this.#winding[index] ?? 0;
      if (winding === 0) coverSpan(coverage, enteredAt, x);
    }
  }

  #insert(x: number, winding: number): void {
    let at = this.#count;
    while (at > 0 && (this.#x[at - 1] ?? 0) > x) {
      this.#x[at] = this.#x[at - 1] ?? 0;
      this.#winding[at] = this.#winding[at - 1] ?? 0;
      at -= 1;
    }
    this.#x[at] = x;
    this.#winding[at] = winding;
    this.#count += 1;
  }
}

function coverSpan(coverage: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(coverage.length, to);
  for (let x = Math.floor(start); x < end; x += 1) {
    const share = Math.min(end, x + 1) - Math.max(start, x);
    coverage[x] = (coverage[x] ?? 0) + share / samplesPerRow;
  }
}

function blackenRow(bitmap: Bitmap, y: number, coverage: Float32Array): void {
  for (let x = 0; x < bitmap.widthDots; x += 1) {
    if ((coverage[x] ?? 0) >= blackFromCoverage) bitmap.fillRun(y, x, x + 1);
  }
}
