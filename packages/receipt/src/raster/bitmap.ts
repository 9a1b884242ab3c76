export type Ink = 'black' | 'white';

/**
 * Rows of dots, one bit a dot, 1 = black, the leftmost dot in the highest bit: the byte order of `GS v 0`.
 * What is drawn outside is cut off.
 */
export class Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bytesPerRow: number;
  readonly data: Uint8Array;

  constructor(widthDots: number, heightDots: number) {
    this.widthDots = widthDots;
    this.heightDots = heightDots;
    this.bytesPerRow = Math.ceil(widthDots / 8);
    this.data = new Uint8Array(this.bytesPerRow * heightDots);
  }

  isBlack(x: number, y: number): boolean {
    if (x < 0 || y < 0 || x >= this.widthDots || y >= this.heightDots) return false;
    return ((this.data[y * this.bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }

  row(y: number): Uint8Array {
    return this.data.subarray(y * this.bytesPerRow, (y + 1) * this.bytesPerRow);
  }

  /** Draws the dots `from ≤ x < to` of one row. */
  fillRun(y: number, from: number, to: number, ink: Ink = 'black'): void {
    if (y < 0 || y >= this.heightDots) return;
    const start = Math.max(0, from);
    const end = Math.min(this.widthDots, to);
    if (start >= end) return;
    const row = y * this.bytesPerRow;
    const firstByte = start >> 3;
    const lastByte = (end - 1) >> 3;
    const firstMask = 0xff >> (start & 7);
    const lastMask = (0xff << (7 - ((end - 1) & 7))) & 0xff;
    if (firstByte === lastByte) {
      this.#ink(row + firstByte, firstMask & lastMask, ink);
      return;
    }
    this.#ink(row + firstByte, firstMask, ink);
    this.data.fill(ink === 'black' ? 0xff : 0, row + firstByte + 1, row + lastByte);
    this.#ink(row + lastByte, lastMask, ink);
  }

  fillRectangle(x: number, y: number, widthDots: number, heightDots: number, ink: Ink = 'black'): void {
    for (let line = 0; line < heightDots; line += 1) this.fillRun(y + line, x, x + widthDots, ink);
  }

  /** Draws the black dots of `source` in `ink`, its upper left corner at x, y. */
  draw(source: Bitmap, x: number, y: number, ink: Ink = 'black'): void {
    const firstRow = Math.max(0, -y);
    const endRow = Math.min(source.heightDots, this.heightDots - y);
    const shift = ((x % 8) + 8) % 8;
    const firstByte = Math.floor(x / 8);
    for (let line = firstRow; line < endRow; line += 1) {
      const from = line * source.bytesPerRow;
      const to = (y + line) * this.bytesPerRow;
      for (let index = 0; index < source.bytesPerRow; index += 1) {
        const dots = source.data[from + index] ?? 0;
        if (dots === 0) continue;
        this.#inkWithin(to, firstByte + index, dots >> shift, ink);
        if (shift > 0) this.#inkWithin(to, firstByte + index + 1, (dots << (8 - shift)) & 0xff, ink);
      }
    }
  }

  #inkWithin(row: number, byte: number, mask: number, ink: Ink): void {
    if (byte < 0 || byte >= this.bytesPerRow) return;
    const spare = byte === this.bytesPerRow - 1 ? this.bytesPerRow * 8 - this.widthDots : 0;
    this.#ink(row + byte, mask & (0xff << spare), ink);
  }

  #ink(index: number, mask: number, ink: Ink): void {
    const before = this.data[index] ?? 0;
    this.data[index] = ink === 'black' ? before | mask : before & ~mask;
  }
}
