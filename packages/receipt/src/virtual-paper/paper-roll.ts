import { Bitmap } from '../raster/bitmap.ts';

/** A cell of the printer's own font A, and the distance of its lines. */
const cell = { widthDots: 12, heightDots: 24, lineDots: 30 };

/**
 * Longer papers are cut off by themselves: 3 m. Only a printer that got something else than a receipt feeds that far.
 */
const longestPaperRows = 24_000;

/** The paper that comes out of the head, and what is on it. */
export class PaperRoll {
  readonly widthDots: number;
  readonly #bytesPerRow: number;
  readonly #onCut: (paper: Bitmap) => void;
  #data: Uint8Array;
  #rows = 0;
  #rowsPrinted = 0;
  /** Characters of the line that is not yet printed. */
  #column = 0;

  constructor(widthDots: number, onCut: (paper: Bitmap) => void) {
    this.widthDots = widthDots;
    this.#bytesPerRow = Math.ceil(widthDots / 8);
    this.#onCut = onCut;
    this.#data = new Uint8Array(this.#bytesPerRow * 1024);
  }

  /** Rows since the last cut. */
  get rows(): number {
    return this.#rows;
  }

  /** Rows since the beginning. */
  get rowsPrinted(): number {
    return this.#rowsPrinted;
  }

  /** Prints one row of dots; what is wider than the paper is lost. */
  printRow(dots: Uint8Array): void {
    this.endLine();
    const row = this.#appendRow();
    row.set(dots.subarray(0, this.#bytesPerRow));
  }

  feed(rows: number): void {
    this.endLine();
    for (let row = 0; row < rows; row += 1) this.#appendRow();
  }

  feedLines(lines: number): void {
    this.feed(lines * cell.lineDots);
  }

  /** One character in the printer's own letters, whose shapes are not known here: it leaves a grey cell. */
  printCharacter(): void {
    if ((this.#column + 1) * cell.widthDots > this.widthDots) this.endLine();
    this.#column += 1;
  }

  /** Prints the characters that wait, if there are any. */
  endLine(): boolean {
    const columns = this.#column;
    if (columns === 0) return false;
    this.#column = 0;
    for (let line = 0; line < cell.lineDots; line += 1) {
      const row = this.#appendRow();
      if (line < cell.heightDots) markCells(row, columns, line);
    }
    return true;
  }

  /** Hands the paper over, if there is any, and starts a new one. */
  cut(): void {
    this.endLine();
    if (this.#rows === 0) return;
    const paper = new Bitmap(this.widthDots, this.#rows);
    paper.data.set(this.#data.subarray(0, this.#rows * this.#bytesPerRow));
    this.#rows = 0;
    this.#data = new Uint8Array(this.#bytesPerRow * 1024);
    this.#onCut(paper);
  }

  #appendRow(): Uint8Array {
    if (this.#rows >= longestPaperRows) this.cut();
    const start = this.#rows * this.#bytesPerRow;
    if (start + this.#bytesPerRow > this.#data.length) {
      const larger = new Uint8Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#rows += 1;
    this.#rowsPrinted += 1;
    return this.#data.subarray(start, start + this.#bytesPerRow);
  }
}

/** Every other dot, with a free column between two cells. */
function markCells(row: Uint8Array, columns: number, line: number): void {
  for (let x = 0; x < columns * cell.widthDots; x += 1) {
    if (x % cell.widthDots < 2 || (x + line) % 2 === 0) continue;
    row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
}
