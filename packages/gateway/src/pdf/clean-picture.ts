import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, decode, encode } from 'fast-png';
import type { DecodedPng } from 'fast-png';

const mostPixels = 4_000_000;
const signatureBytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A PNG drawn anew: black on white without transparency, cut to what is drawn, nothing in it but its pixels. Undefined
 * for bytes that are no PNG, are damaged, have too many pixels or unpack to more than their pixels; never throws.
 */
export function cleanPicture(bytes: Uint8Array): Buffer | undefined {
  try {
    if (!isModest(bytes)) return undefined;
    const decoded = decode(bytes);
    if (decoded.width * decoded.height > mostPixels) return undefined;
    return encoded(greyOf(decoded), decoded);
  } catch {
    // What a decoder makes of a stranger's bytes is no fault of ours: there is no picture then.
    return undefined;
  }
}

/** Reads the chunks without unpacking, then unpacks with a limit: a small file may hold gigabytes of noughts. */
function isModest(bytes: Uint8Array): boolean {
  if (!signatureBytes.every((byte, index) => bytes[index] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels = view.getUint32(16) * view.getUint32(20);
  if (pixels === 0 || pixels > mostPixels) return false;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  // At most 8 bytes for a pixel, and one for each row in each of seven passes.
  const most = pixels * 8 + view.getUint32(20) * 8 + 64;
  return inflateSync(Buffer.concat(data), { maxOutputLength: most }).length > 0;
}

/** The brightness of each pixel over white, 0 to 255. */
function greyOf(picture: DecodedPng): Uint8Array {
  const { width, height, depth, palette } = picture;
  const indexed = palette !== undefined;
  const data = indexed ? convertIndexedToRgb(picture) : picture.data;
  const channels = indexed ? data.length / (width * height) : picture.channels;
  if (!indexed && depth < 8) throw new Error('pictures of few shades are not read');
  const highest = !indexed && depth === 16 ? 65_535 : 255;
  const hasAlpha = channels === 2 || channels === 4;
  const colours = hasAlpha ? channels - 1 : channels;
  const grey = new Uint8Array(width * height);
  for (let pixel = 0; pixel < grey.length; pixel += 1) {
    const at = pixel * channels;
    let sum = 0;
    for (let colour = 0; colour < colours; colour += 1) sum += data[at + colour] ?? 0;
    const alpha = hasAlpha ? (data[at + colours] ?? 0) / highest : 1;
    grey[pixel] = Math.round(255 * (1 - alpha + alpha * (sum / colours / highest)));
  }
  return grey;
}

const dark = 200;

function encoded(
  grey: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Buffer | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (const [index, shade] of grey.entries()) {
    if (shade >= dark) continue;
    const x = index % width;
    const y = Math.floor(index / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < left) return undefined;
  const [cutWidth, cutHeight] = [right - left + 1, bottom - top + 1];
  const data = new Uint8Array(cutWidth * cutHeight);
  for (let y = 0; y < cutHeight; y += 1) {
    const start = (top + y) * width + left;
    data.set(grey.subarray(start, start + cutWidth), y * cutWidth);
  }
  return Buffer.from(encode({ width: cutWidth, height: cutHeight, data, channels: 1, depth: 8 }));
}
