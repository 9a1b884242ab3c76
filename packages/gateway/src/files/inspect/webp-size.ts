import { fourLetters } from './byte-source.ts';
import { pixelSize } from './pixel-size.ts';
import type { ReadPixelSize } from './pixel-size.ts';

/** WebP (RFC 9649): one of three kinds of first chunk; the RIFF header must not promise more than there is. */
export const webpSize: ReadPixelSize = (source) => {
  const head = source.view(0, 30);
  if (head === undefined || head.getUint32(4, true) + 8 > source.size) return undefined;
  switch (fourLetters(head, 12)) {
    case 'VP8 ':
      return isStartCode(head) ? pixelSize(fourteenBits(head, 26), fourteenBits(head, 28)) : undefined;
    case 'VP8L':
      return head.getUint8(20) === losslessSignature ? losslessSize(head.getUint32(21, true)) : undefined;
    case 'VP8X':
      return pixelSize(unsigned24(head, 24) + 1, unsigned24(head, 27) + 1);
    default:
      return undefined;
  }
};

const losslessSignature = 0x2f;

/** RFC 6386, 9.1: of a key frame. */
const isStartCode = (head: DataView): boolean =>
  head.getUint8(23) === 0x9d && head.getUint8(24) === 0x01 && head.getUint8(25) === 0x2a;

const fourteenBits = (head: DataView, offset: number): number => head.getUint16(offset, true) & 0x3fff;

const losslessSize = (bits: number) => pixelSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);

const unsigned24 = (head: DataView, offset: number): number =>
  head.getUint16(offset, true) | (head.getUint8(offset + 2) << 16);
