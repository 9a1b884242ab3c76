/** So many bytes hold the size of nearly every picture; a camera's own thumbnail may stand before it. */
export const headerBytes = 256 * 1024;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height that a picture claims in its header, in pixels, without decoding it; undefined where the header does
 * not say. Takes any bytes.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return ofPng(view) ?? ofJpeg(view) ?? ofWebp(view) ?? ofHeic(view);
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG, second edition, clause 11.2.2: IHDR comes first. */
function ofPng(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89_50_4e_47 || view.getUint32(12) !== word('IHDR')) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81, B.2.2: the size stands in the start-of-frame segment. */
function ofJpeg(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xff_d8) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const stands = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    // At least its two markers further, so that it ends on any bytes.
    at += marker === 0xff ? 1 : stands ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** RFC 9649, sections 2.5 to 2.7. */
function ofWebp(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== word('RIFF') || view.getUint32(8) !== word('WEBP')) return undefined;
  switch (view.getUint32(12)) {
    case word('VP8 '):
      return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff };
    case word('VP8L'): {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1 };
    }
    case word('VP8X'):
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

/** ISO/IEC 23008-12, 6.5.3: a picture made of tiles says the size of each part in an `ispe` box; the largest counts. */
function ofHeic(view: DataView): PictureSize | undefined {
  if (view.getUint32(4) !== word('ftyp')) return undefined;
  let largest: PictureSize | undefined;
  for (let at = 8; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0x69 || view.getUint32(at) !== word('ispe')) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function word(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}
