import { decodeScan } from '@motcua/devices/driver';
import { isLineEnd, suffixBytes } from './suffix.ts';
import type { Suffix } from './suffix.ts';

/** One scan, as far as the bytes tell. */
export type Frame =
  | { readonly code: 'scanned'; readonly text: string }
  | { readonly code: 'unreadable'; readonly reason: 'not-utf8' | 'too-long' };

export interface FramingOptions {
  readonly suffix: Suffix;
  /** What is longer is no code: a QR code holds 2,953 bytes. */
  readonly maximumBytes: number;
}

/**
 * Cuts the bytes of a scanner into scans: at the suffix, or, where there is none, where the sender paused. Pure: the
 * caller tells it of pauses.
 *
 * Bytes are collected and decoded once, because a character may be split across reads. However the same bytes are cut
 * into reads, the same frames come out.
 */
export class Framing {
  readonly #suffix: readonly number[];
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #dropping = false;

  constructor(options: FramingOptions) {
    this.#suffix = suffixBytes[options.suffix];
    this.#bytes = new Uint8Array(options.maximumBytes + Math.max(this.#suffix.length, 1));
  }

  /** True between the first byte of a scan and its end. */
  get underWay(): boolean {
    return this.#length > 0 || this.#dropping;
  }

  /** Takes bytes in and gives the scans that they complete. */
  push(chunk: Uint8Array): readonly Frame[] {
    const frames: Frame[] = [];
    for (const byte of chunk) {
      const frame = this.#add(byte);
      if (frame !== undefined) frames.push(frame);
    }
    return frames;
  }

  /** The sender has paused: where no suffix marks the end of a scan, whatever has come is all there is. */
  pause(): Frame | undefined {
    return this.#finish(this.#length);
  }

  /** Forgets the scan that is under way, its coming bytes included, up to its end. */
  dropCurrent(): void {
    if (this.underWay) this.#dropping = true;
  }

  /** Forgets everything: the line was cut. */
  reset(): void {
    this.#length = 0;
    this.#dropping = false;
  }

  #add(byte: number): Frame | undefined {
    if (this.#length === 0 && !this.#dropping && isLineEnd(byte)) return undefined;
    if (this.#length === this.#bytes.length) this.#keepTail();
    this.#bytes[this.#length] = byte;
    this.#length += 1;
    if (this.#endsWithSuffix()) return this.#finish(this.#length - this.#suffix.length);
    const surelyTooLong = this.#length === this.#bytes.length;
    if (!surelyTooLong || this.#dropping) return undefined;
    this.#dropping = true;
    return { code: 'unreadable', reason: 'too-long' };
  }

  /** Of a scan that is being dropped only the end matters, where the suffix may be. */
  #keepTail(): void {
    const tail = this.#suffix.length;
    this.#bytes.copyWithin(0, this.#length - tail, this.#length);
    this.#length = tail;
  }

  #endsWithSuffix(): boolean {
    const start = this.#length - this.#suffix.length;
    if (this.#suffix.length === 0 || start < 0) return false;
    return this.#suffix.every((byte, index) => this.#bytes[start + index] === byte);
  }

  #finish(length: number): Frame | undefined {
    const dropped = this.#dropping;
    const content = this.#bytes.subarray(0, length);
    this.reset();
    if (dropped || content.every(isLineEnd)) return undefined;
    return decodeScan(content);
  }
}
