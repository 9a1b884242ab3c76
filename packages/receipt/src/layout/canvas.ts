import { Bitmap } from '../raster/bitmap.ts';
import type { Ink } from '../raster/bitmap.ts';

/** One band of the paper: rows from `firstRow` on. Coordinates are the paper's; what lies outside the band is cut off. */
export class Canvas {
  readonly bitmap: Bitmap;
  readonly firstRow: number;

  constructor(widthDots: number, firstRow: number, heightDots: number) {
    this.bitmap = new Bitmap(widthDots, heightDots);
    this.firstRow = firstRow;
  }

  draw(source: Bitmap, x: number, y: number, ink: Ink = 'black'): void {
    this.bitmap.draw(source, x, y - this.firstRow, ink);
  }

  fillRectangle(x: number, y: number, widthDots: number, heightDots: number, ink: Ink = 'black'): void {
    this.bitmap.fillRectangle(x, y - this.firstRow, widthDots, heightDots, ink);
  }
}
