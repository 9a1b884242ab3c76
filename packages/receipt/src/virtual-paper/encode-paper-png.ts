import { encode } from 'fast-png';
import type { Bitmap } from '../raster/bitmap.ts';

/** The paper as a grey PNG, one pixel a dot. */
export function encodePaperPng(paper: Bitmap): Uint8Array {
  const { widthDots, heightDots } = paper;
  const data = new Uint8Array(widthDots * heightDots).fill(0xff);
  for (let y = 0; y < heightDots; y += 1) {
    const row = paper.row(y);
    for (let x = 0; x < widthDots; x += 1) {
      if (((row[x >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0) data[y * widthDots + x] = 0;
    }
  }
  return encode({ width: widthDots, height: heightDots, data, channels: 1, depth: 8 });
}
