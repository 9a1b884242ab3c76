import { joinBytes } from '../bytes/bytes.ts';
import type { Tlv } from './parse-tlv.ts';

/** Universal tags of DER (X.690) that chips and certificates use. */
export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A non-negative INTEGER below 2^31; undefined for anything else. */
export function readSmallInteger(object: Tlv | undefined): number | undefined {
  if (object?.tag !== derTags.integer || object.value.length === 0 || object.value.length > 4)
    return undefined;
  let value = 0;
  for (const byte of object.value) value = value * 256 + byte;
  return value < 0x80_00_00_00 ? value : undefined;
}

/** The magnitude of a non-negative INTEGER without leading zeros; undefined when it is none. */
export function readUnsigned(object: Tlv | undefined): Uint8Array | undefined {
  if (object?.tag !== derTags.integer || object.value.length === 0) return undefined;
  if ((object.value[0] ?? 0) >= 0x80) return undefined;
  const start = object.value.findIndex((byte) => byte !== 0);
  return start === -1 ? new Uint8Array() : object.value.subarray(start);
}

/** An OBJECT IDENTIFIER as dotted text; undefined when it is none. */
export function readOid(object: Tlv | undefined): string | undefined {
  return object?.tag === derTags.oid ? decodeOid(object.value) : undefined;
}

/** Dotted text of an object identifier's content; undefined when cut short, empty or absurdly long. */
export function decodeOid(content: Uint8Array): string | undefined {
  if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0x80) >= 0x80) return undefined;
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [joint = 0n, ...rest] = arcs;
  const top = joint >= 80n ? 2n : joint / 40n;
  return [top, joint - top * 40n, ...rest].join('.');
}

/** Content of an object identifier. */
export function encodeOid(dotted: string): Uint8Array {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return joinBytes(...[top * 40 + second, ...rest].map(encodeArc));
}

function encodeArc(arc: number): Uint8Array {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    digits.unshift((rest % 128) | 0x80);
  return Uint8Array.from(digits);
}

/** A BIT STRING of whole bytes; undefined when bits are left over. */
export function readBitString(object: Tlv | undefined): Uint8Array | undefined {
  return object?.tag === derTags.bitString && object.value[0] === 0 ? object.value.subarray(1) : undefined;
}

/** A UTCTime or GeneralizedTime in UTC (RFC 5280, 4.1.2.5); undefined when it is none. */
export function readTime(object: Tlv | undefined): Date | undefined {
  if (object === undefined || object.value.length > 24) return undefined;
  const text = String.fromCharCode(...object.value);
  const digits = object.tag === derTags.utcTime ? withCentury(text) : text;
  if (object.tag !== derTags.utcTime && object.tag !== derTags.generalizedTime) return undefined;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

const withCentury = (text: string): string => (Number(text.slice(0, 2)) < 50 ? `20${text}` : `19${text}`);
