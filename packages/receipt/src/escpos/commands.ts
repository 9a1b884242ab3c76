/**
 * The printing commands, each with its clause in Epson's "ESC/POS Command Reference" (revision of 2024). Real-time and
 * status commands are the driver's.
 */

/** `ESC @`, "Initialize printer": modes as after power-on; what is in the print buffer is dropped. */
export const initialize = Uint8Array.of(0x1b, 0x40);

/** The most rows in one raster command that every model takes in, far below the 2,303 of the reference. */
export const rasterRowsMaximum = 255;

/**
 * `GS v 0 m xL xH yL yH d1…dk`, "Print raster bit image", m = 0 (normal size). Obsolete in the reference, and yet the one
 * raster command that old printers and clones all have.
 *
 * @param bytesPerRow x: bytes of one row, 8 dots each
 * @param rows y: rows of dots
 */
export function rasterHeader(bytesPerRow: number, rows: number): Uint8Array {
  return Uint8Array.of(0x1d, 0x76, 0x30, 0x00, bytesPerRow & 0xff, bytesPerRow >> 8, rows & 0xff, rows >> 8);
}

/** `ESC J n`, "Print and feed paper", n in vertical motion units, 0–255. */
export function feed(units: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x4a, units);
}

/** `ESC d n`, "Print and feed n lines". */
export function feedLines(lines: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x64, lines);
}

/** `GS V m n`, "Select cut mode and cut paper", function B: m = 66, feed to the cutter and leave one point uncut. */
export const partialCut = Uint8Array.of(0x1d, 0x56, 66, 0);

/** `GS V m n`, function B: m = 65, feed to the cutter and cut through. */
export const fullCut = Uint8Array.of(0x1d, 0x56, 65, 0);
