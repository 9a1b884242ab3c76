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
  for (let y = 0; y < size.heightDots; y += 1) {
    if (!coverRow(edges, y, coverage)) continue;
    blackenRow(bitmap, y, coverage);
    coverage.fill(0);
  }
  return bitmap;
}

interface Crossing {
  readonly x: number;
  readonly winding: number;
}

function coverRow(edges: readonly Edge[], y: number, coverage: Float32Array): boolean {
  const near = edgesOfRow(edges, y);
  if (near.length === 0) return false;
  for (let sample = 0; sample < samplesPerRow; sample += 1) {
    const crossings = crossingsAt(near, y + (sample + 0.5) / samplesPerRow);
    let winding = 0;
    let enteredAt = 0;
    for (const crossing of crossings) {
      if (winding === 0) enteredAt = crossing.x;
      winding += crossing.winding;
      if (winding === 0) coverSpan(coverage, enteredAt, crossing.x);
    }
  }
  return true;
}

function edgesOfRow(edges: readonly Edge[], y: number): readonly Edge[] {
  const near: Edge[] = [];
  for (const edge of edges) {
    if (edge.topY >= y + 1) break;
    if (edge.bottomY > y) near.push(edge);
  }
  return near;
}

function crossingsAt(edges: readonly Edge[], y: number): readonly Crossing[] {
  const crossings: Crossing[] = [];
  for (const edge of edges) {
    if (y < edge.topY || y >= edge.bottomY) continue;
    const share = (y - edge.topY) / (edge.bottomY - edge.topY);
    crossings.push({ x: edge.topX + (edge.bottomX - edge.topX) * share, winding: edge.winding });
  }
  return crossings.toSorted((one, other) => one.x - other.x);
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
