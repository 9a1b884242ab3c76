import { derTags, encodeOid } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';

/** Short names for the DER that personalisation writes. */
export const sequence = (...parts: readonly Uint8Array[]): Uint8Array =>
  encodeTlv(derTags.sequence, ...parts);
export const octetString = (bytes: Uint8Array): Uint8Array => encodeTlv(derTags.octetString, bytes);
export const bitString = (bytes: Uint8Array): Uint8Array =>
  encodeTlv(derTags.bitString, Uint8Array.of(0), bytes);
export const oid = (dotted: string): Uint8Array => encodeTlv(derTags.oid, encodeOid(dotted));
export const utf8 = (text: string): Uint8Array =>
  encodeTlv(derTags.utf8String, new TextEncoder().encode(text));
export const printable = (text: string): Uint8Array =>
  encodeTlv(derTags.printableString, new TextEncoder().encode(text));

/** A SET OF in DER: its members in the order of their bytes (X.690, 11.6). */
export function setOf(...members: readonly Uint8Array[]): Uint8Array {
  return encodeTlv(derTags.set, ...members.toSorted((left, right) => Buffer.compare(left, right)));
}

/** A small non-negative INTEGER. */
export function integer(value: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = value; rest > 0 || digits.length === 0; rest = Math.floor(rest / 256))
    digits.unshift(rest % 256);
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return encodeTlv(derTags.integer, Uint8Array.from(digits));
}

/** A moment as certificates write it: UTCTime up to 2049 (RFC 5280, 4.1.2.5). */
export function time(moment: Date): Uint8Array {
  const digits = `${moment.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
  const isShort = moment.getUTCFullYear() < 2050;
  const text = new TextEncoder().encode(isShort ? digits.slice(2) : digits);
  return encodeTlv(isShort ? derTags.utcTime : derTags.generalizedTime, text);
}
