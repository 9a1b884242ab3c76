import type { Bitmap } from '../raster/bitmap.ts';
import { joinBytes } from './join-bytes.ts';
import { feed, rasterHeader, rasterRowsMaximum } from './commands.ts';
import { withoutRealTimeCommands } from './real-time-guard.ts';

/**
 * White stretches from this height on are fed, not sent. 2 mm stand between lines only, never inside a letter or a code,
 * so a printer with another motion unit shifts lines and distorts nothing.
 */
const whiteRowsWorthFeeding = 16;

/**
 * Encodes one band as `GS v 0` images, cut off at their rightmost black dot, and `ESC J` feeds between them.
 *
 * @param feedUnitsPerDot motion units in one row of dots; undefined sends white rows as dots
 */
export function encodeBand(band: Bitmap, feedUnitsPerDot: number | undefined): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const stretch of stretches(band)) {
    if (stretch.white && feedUnitsPerDot !== undefined) {
      parts.push(...feeds(stretch.rows * feedUnitsPerDot));
    } else {
      parts.push(...images(band, stretch));
    }
  }
  return joinBytes(parts);
}

interface Stretch {
  readonly white: boolean;
  readonly firstRow: number;
  readonly rows: number;
}

/** Long white stretches, and what is between them. */
function stretches(band: Bitmap): readonly Stretch[] {
  const found: Stretch[] = [];
  let inkFrom = 0;
  let whiteFrom = 0;
  const end = band.heightDots;
  const push = (white: boolean, from: number, to: number) => {
    if (to > from) found.push({ white, firstRow: from, rows: to - from });
  };
  for (let y = 0; y <= end; y += 1) {
    if (y < end && isWhite(band, y)) continue;
    if (y - whiteFrom >= whiteRowsWorthFeeding) {
      push(false, inkFrom, whiteFrom);
      push(true, whiteFrom, y);
      inkFrom = y;
    }
    whiteFrom = y + 1;
  }
  push(false, inkFrom, end);
  return found;
}

function isWhite(band: Bitmap, y: number): boolean {
  return band.row(y).every((byte) => byte === 0);
}

function feeds(units: number): readonly Uint8Array[] {
  const commands: Uint8Array[] = [];
  for (let left = Math.round(units); left > 0; left -= 255) commands.push(feed(Math.min(255, left)));
  return commands;
}

function images(band: Bitmap, { firstRow, rows }: Stretch): readonly Uint8Array[] {
  const commands: Uint8Array[] = [];
  for (let row = firstRow; row < firstRow + rows; row += rasterRowsMaximum) {
    const count = Math.min(rasterRowsMaximum, firstRow + rows - row);
    const bytesPerRow = usedBytes(band, row, count);
    const dots = new Uint8Array(bytesPerRow * count);
    for (let line = 0; line < count; line += 1) {
      dots.set(band.row(row + line).subarray(0, bytesPerRow), line * bytesPerRow);
    }
    commands.push(rasterHeader(bytesPerRow, count), withoutRealTimeCommands(dots));
  }
  return commands;
}

/** Bytes of a row up to the rightmost black dot in these rows; one at least. */
function usedBytes(band: Bitmap, firstRow: number, rows: number): number {
  let used = 1;
  for (let y = firstRow; y < firstRow + rows; y += 1) {
    used = Math.max(used, band.row(y).findLastIndex((byte) => byte !== 0) + 1);
  }
  return used;
}
