import type { ReceiptDocument } from './document.ts';
import type { ReceiptFonts } from './fonts/load-fonts.ts';
import { Canvas } from './layout/canvas.ts';
import { layOutBlock } from './layout/lay-out-block.ts';
import type { Piece } from './layout/piece.ts';
import { paperStyle } from './layout/styles.ts';
import type { Bitmap } from './raster/bitmap.ts';

export interface RenderOptions {
  readonly fonts: ReceiptFonts;
  readonly widthDots: number;
  /** Rows of a band, 128 without it; the last band is shorter. */
  readonly bandRows?: number;
}

/** Free paper above the first and below the last block. */
const topDots = 24;
const bottomDots = 36;
/** Stacked marks of capitals and long tails reach so far out of their line at most. */
const overhangDots = 12;

/**
 * Draws a receipt band by band, from top to bottom.
 *
 * Each band is laid out and drawn when it is asked for, so that the first one is at the printer while the rest does not
 * exist yet. A character without a glyph becomes a box; nothing in a document makes it throw but a QR text that is too
 * long for any QR code (2,331 bytes).
 */
export function* renderBands(document: ReceiptDocument, options: RenderOptions): Generator<Bitmap, void> {
  const { widthDots, bandRows = 128 } = options;
  const placed = placePieces(document, options);
  let waiting: PlacedPiece[] = [];
  let next = placed.next();
  for (let firstRow = 0; ; firstRow += bandRows) {
    while (next.done !== true && next.value.top - overhangDots < firstRow + bandRows) {
      waiting.push(next.value);
      next = placed.next();
    }
    const endRow = next.done === true ? next.value : Infinity;
    if (firstRow >= endRow) return;
    const canvas = new Canvas(widthDots, firstRow, Math.min(bandRows, endRow - firstRow));
    for (const { piece, top } of waiting) piece.draw(canvas, top);
    waiting = waiting.filter(({ piece, top }) => top + piece.heightDots + overhangDots > firstRow + bandRows);
    yield canvas.bitmap;
  }
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly top: number;
}

/** Returns the height of the whole paper. */
function* placePieces(
  document: ReceiptDocument,
  { fonts, widthDots }: RenderOptions,
): Generator<PlacedPiece, number> {
  const context = { fonts, paper: paperStyle(widthDots) };
  let end = topDots;
  let spaceBelow = 0;
  for (const [index, block] of document.blocks.entries()) {
    const piece = layOutBlock(context, block);
    const top = index === 0 ? end : end + Math.max(spaceBelow, piece.spaceAbove);
    yield { piece, top };
    end = top + piece.heightDots;
    spaceBelow = piece.spaceBelow;
  }
  return end + bottomDots;
}
