import { crc16 } from './crc16.ts';

export interface Frame {
  /** One letter: see the table in the README. */
  readonly type: string;
  readonly payload: Uint8Array;
}

const begin = 0xa5;
const headBytes = 4;
const checkBytes = 2;
const maximumPayload = 4096;

export function encodeFrame({ type, payload }: Frame): Uint8Array {
  const body = Uint8Array.of(type.charCodeAt(0), payload.length >> 8, payload.length & 0xff, ...payload);
  const crc = crc16(body);
  return Uint8Array.of(begin, ...body, crc >> 8, crc & 0xff);
}

/**
 * Finds frames in what comes over the cable. Pure. A frame with a wrong checksum is left out, and the search goes on
 * right behind its first byte, so that noise costs no good frame behind it.
 */
export class FrameReader {
  #bytes: Uint8Array = new Uint8Array(0);

  /** True while what has come may be the beginning of a frame. */
  get underWay(): boolean {
    return this.#bytes.length > 0;
  }

  push(chunk: Uint8Array): readonly Frame[] {
    this.#bytes = Uint8Array.of(...this.#bytes, ...chunk);
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      at = this.#bytes.indexOf(begin, at);
      if (at < 0) break;
      const found = readFrame(this.#bytes.subarray(at));
      if (found === 'incomplete') break;
      if (found === 'broken') at += 1;
      else {
        frames.push(found);
        at += headBytes + found.payload.length + checkBytes;
      }
    }
    this.#bytes = at < 0 ? new Uint8Array(0) : this.#bytes.slice(at);
    return frames;
  }

  /** Forgets a frame that has not ended: the line was cut, or nothing came for a while. */
  reset(): void {
    this.#bytes = new Uint8Array(0);
  }
}

function readFrame(bytes: Uint8Array): Frame | 'incomplete' | 'broken' {
  const [, type, high, low] = bytes;
  if (type === undefined || high === undefined || low === undefined) return 'incomplete';
  const length = high * 256 + low;
  if (length > maximumPayload) return 'broken';
  const end = headBytes + length;
  const [crcHigh, crcLow] = bytes.subarray(end);
  if (crcHigh === undefined || crcLow === undefined) return 'incomplete';
  if (crc16(bytes.subarray(1, end)) !== crcHigh * 256 + crcLow) return 'broken';
  return { type: String.fromCharCode(type), payload: bytes.slice(headBytes, end) };
}
