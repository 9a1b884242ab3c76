import { pixelSize } from './pixel-size.ts';
import type { ReadPixelSize } from './pixel-size.ts';

/** Depth maps of telephones make some dozens; a file with more is made to be slow. */
const mostSegments = 4000;

/** JPEG (ITU-T T.81, B.2): segments one after the other until the frame header. */
export const jpegSize: ReadPixelSize = (source) => {
  let offset = 2;
  for (let segment = 0; segment < mostSegments; segment += 1) {
    const start = source.view(offset, 4);
    if (start?.getUint8(0) !== 0xff) return undefined;
    const marker = start.getUint8(1);
    if (marker === 0xff) {
      offset += 1;
    } else if (isAlone(marker)) {
      offset += 2;
    } else if (isFrameHeader(marker)) {
      const frame = source.view(offset + 5, 4);
      return frame === undefined ? undefined : pixelSize(frame.getUint16(2), frame.getUint16(0));
    } else {
      const length = start.getUint16(2);
      if (length < 2 || marker === endOfImage || marker === startOfScan) return undefined;
      offset += 2 + length;
    }
  }
  return undefined;
};

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Table B.1: markers without a segment. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** SOF0 to SOF15; between them stand DHT, JPG and DAC. */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
