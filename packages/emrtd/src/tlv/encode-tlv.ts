import { joinBytes } from '../bytes/bytes.ts';

/** One BER-TLV object in its shortest form, which is also DER for a DER value. */
export function encodeTlv(tag: number, ...values: readonly Uint8Array[]): Uint8Array {
  const value = joinBytes(...values);
  return joinBytes(bigEndian(tag), encodeLength(value.length), value);
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = bigEndian(length);
  return joinBytes(Uint8Array.of(0x80 | digits.length), digits);
}

function bigEndian(value: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.from(digits);
}
