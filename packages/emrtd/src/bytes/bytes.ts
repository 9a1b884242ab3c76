import { timingSafeEqual } from 'node:crypto';

/** All parts one after another, in a fresh array that holds nothing else. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Equal in length and content; the time taken tells nothing about where they differ. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Bytes of a hexadecimal text; spaces are ignored. Throws on anything else, as the text is always our own. */
export function fromHex(text: string): Uint8Array {
  const digits = text.replaceAll(/\s/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new TypeError('not hexadecimal');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Lower-case hexadecimal text. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** Overwrites with zeros whatever held a key or a person's data. */
export function wipe(...buffers: readonly (Uint8Array | undefined)[]): void {
  for (const buffer of buffers) buffer?.fill(0);
}

/** The unsigned big-endian number in the bytes; 0 when there are none. */
export function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/** The number as exactly `length` big-endian bytes. Throws when it does not fit. */
export function fromBigInt(value: bigint, length: number): Uint8Array {
  const digits = value.toString(16).padStart(length * 2, '0');
  if (value < 0n || digits.length !== length * 2) throw new RangeError('number does not fit');
  return fromHex(digits);
}

/** ISO/IEC 7816-4 padding: 80 and zeros up to the next whole block; always at least one byte. */
export function padBlocks(bytes: Uint8Array, blockBytes: number): Uint8Array {
  const padded = new Uint8Array((Math.floor(bytes.length / blockBytes) + 1) * blockBytes);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  return padded;
}

/** Takes ISO/IEC 7816-4 padding off; undefined when there is none. The result is a view of the same memory. */
export function unpad(bytes: Uint8Array): Uint8Array | undefined {
  let end = bytes.length - 1;
  while (end >= 0 && bytes[end] === 0) end -= 1;
  return bytes[end] === 0x80 ? bytes.subarray(0, end) : undefined;
}
