/** A picture in memory: four bytes a dot, from the top left. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The largest picture of the same shape within the bounds; never larger than the original. */
export function scaleToFit(
  bitmap: Bitmap,
  bounds: { readonly width: number; readonly height: number },
): Bitmap {
  const scale = Math.min(1, bounds.width / bitmap.width, bounds.height / bitmap.height);
  if (scale === 1) return bitmap;
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const rows = spanOf(y, height, bitmap.height);
    for (let x = 0; x < width; x += 1) {
      data.set(averageOf(bitmap, spanOf(x, width, bitmap.width), rows), (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

type Span = readonly [from: number, to: number];

/** Which dots of the original become one dot. */
function spanOf(at: number, count: number, originalCount: number): Span {
  const from = Math.floor((at * originalCount) / count);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * originalCount) / count))];
}

function averageOf({ width, data }: Bitmap, [left, right]: Span, [top, bottom]: Span): readonly number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0);
    }
  }
  const dots = (right - left) * (bottom - top);
  return [...sums.map((sum) => Math.round(sum / dots)), 255];
}
