import type { Portrait } from '../lds/picture-type.ts';
import { codestreamOf } from './codestream.ts';

/** Width and height in dots. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Ten times what ISO/IEC 19794-5 recommends for a portrait. */
const DOTS_MAX = 4_000_000;
const TILES_MAX = 256;
const LAYERS_MAX = 64;

/**
 * What the header of a picture says about its size, read before anything is decoded.
 *
 * `too-large` for pictures that would take more memory or time than any portrait; undefined when the header is none.
 */
export function readPictureSize({ type, bytes }: Portrait): PictureSize | 'too-large' | undefined {
  const header = type === 'image/jpeg' ? readJpegHeader(bytes) : readCodestreamHeader(codestreamOf(bytes));
  if (header === undefined) return undefined;
  const { width, height, isCostly } = header;
  if (width === 0 || height === 0) return undefined;
  return isCostly || width * height > DOTS_MAX ? 'too-large' : { width, height };
}

interface Header extends PictureSize {
  readonly isCostly: boolean;
}

/** The first frame header (ITU-T T.81, B.2.2) of a baseline or progressive picture. */
function readJpegHeader(bytes: Uint8Array): Header | undefined {
  const view = viewOf(bytes);
  let offset = 2;
  while (offset + 9 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7), isCostly: false };
    }
    // Fill bytes stand alone; every other segment before the frame has a length.
    offset += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(offset + 2));
  }
  return undefined;
}

/** SIZ and COD (ITU-T T.800, A.5.1 and A.6.1). */
function readCodestreamHeader(bytes: Uint8Array | undefined): Header | undefined {
  if (bytes === undefined || bytes.length < 60) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0xff_4f_ff_51) return undefined;
  const width = view.getUint32(8) - view.getUint32(16);
  const height = view.getUint32(12) - view.getUint32(20);
  const tileWidth = view.getUint32(24);
  const tileHeight = view.getUint32(28);
  const components = view.getUint16(40);
  if (width <= 0 || height <= 0 || tileWidth === 0 || tileHeight === 0) return undefined;
  if (![1, 3, 4].includes(components) || !hasPlainComponents(bytes, components)) return undefined;
  const tiles = Math.ceil(view.getUint32(8) / tileWidth) * Math.ceil(view.getUint32(12) / tileHeight);
  return { width, height, isCostly: tiles > TILES_MAX || layersOf(bytes) > LAYERS_MAX };
}

/** Unsigned, at most eight bits and none subsampled, as portraits are. */
function hasPlainComponents(bytes: Uint8Array, components: number): boolean {
  for (let component = 0; component < components; component += 1) {
    const at = 42 + component * 3;
    if ((bytes[at] ?? 0xff) > 7 || bytes[at + 1] !== 1 || bytes[at + 2] !== 1) return false;
  }
  return true;
}

/** The most layers any coding style in the main header asks for. */
function layersOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let layers = 0;
  let offset = 2;
  while (offset + 8 <= bytes.length) {
    const marker = view.getUint16(offset);
    // Tile parts begin.
    if (marker === 0xff_90) return layers;
    if (marker === 0xff_52) layers = Math.max(layers, view.getUint16(offset + 6));
    offset += 2 + Math.max(2, view.getUint16(offset + 2));
  }
  return layers;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
