import { fourLetters } from './byte-source.ts';
import { pixelSize } from './pixel-size.ts';
import type { ReadPixelSize } from './pixel-size.ts';

const headerBytes = 33;
const headerChunkBytes = 13;

/** PNG (https://www.w3.org/TR/png-3/): the first chunk is IHDR, with width and height first. */
export const pngSize: ReadPixelSize = (source) => {
  const header = source.view(0, headerBytes);
  if (header === undefined || header.getUint32(8) !== headerChunkBytes || fourLetters(header, 12) !== 'IHDR')
    return undefined;
  return pixelSize(header.getUint32(16), header.getUint32(20));
};
