import type { ReceiptDocument } from '../document.ts';
import { Bitmap } from '../raster/bitmap.ts';
import { renderBands } from '../render-bands.ts';
import type { RenderOptions } from '../render-bands.ts';

/** All bands of a receipt, one under the other. */
export function renderWhole(document: ReceiptDocument, options: RenderOptions): Bitmap {
  return joinBands([...renderBands(document, options)]);
}

export function joinBands(bands: readonly Bitmap[]): Bitmap {
  const whole = new Bitmap(
    bands[0]?.widthDots ?? 0,
    bands.reduce((rows, band) => rows + band.heightDots, 0),
  );
  let top = 0;
  for (const band of bands) {
    whole.draw(band, 0, top);
    top += band.heightDots;
  }
  return whole;
}

/** Rows of dots as `#` and `.`, to look at and to compare. */
export function drawRows(bitmap: Bitmap): readonly string[] {
  return Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (_, x) => (bitmap.isBlack(x, y) ? '#' : '.')).join(''),
  );
}
