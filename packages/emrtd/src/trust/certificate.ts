import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { sameBytes } from '../bytes/bytes.ts';
import { derTags, readBitString, readOid, readTime } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import { readSignatureAlgorithm, verifySignature } from './signature-algorithm.ts';

/** An X.509 certificate of an issuer (CSCA) or a document signer, as far as ICAO 9303-12 needs it. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly serial: Uint8Array;
  /** Names in DER. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subjectKeyId: Uint8Array | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  readonly publicKey: KeyObject;
  /**
   * False for issuers, and for signers of other things such as master lists, which countries put under the same issuer
   * (ICAO 9303-11, 5.1.1, and 9303-12, table 6).
   */
  readonly maySignDocuments: boolean;
}

/** Reads a certificate; undefined when the bytes are none or its key is of a kind OpenSSL cannot use. */
export function parseCertificate(der: Uint8Array): Certificate | undefined {
  const [body, algorithm, signature, ...others] = parseWrapped(der, derTags.sequence) ?? [];
  if (body?.tag !== derTags.sequence || others.length > 0) return undefined;
  if (algorithm === undefined || readBitString(signature) === undefined) return undefined;
  const fields = (parseTlvs(body.value) ?? []).filter(({ tag }) => tag !== 0xa0);
  const [serial, innerAlgorithm, issuer, validity, subject, key] = fields;
  if (serial?.tag !== derTags.integer || issuer === undefined || subject === undefined) return undefined;
  if (innerAlgorithm === undefined || !sameBytes(innerAlgorithm.bytes, algorithm.bytes)) return undefined;
  const [from, to] = (validity !== undefined && parseTlvs(validity.value)) || [];
  const notBefore = readTime(from);
  const notAfter = readTime(to);
  const publicKey = keyOf(der);
  if (key === undefined || notBefore === undefined || notAfter === undefined || publicKey === undefined) {
    return undefined;
  }
  const extensions = readExtensions(findTlv(fields, 0xa3));
  return {
    der,
    serial: serial.value,
    issuer: issuer.bytes,
    subject: subject.bytes,
    notBefore,
    notAfter,
    subjectKeyId: octets(extensions.get('2.5.29.14')),
    authorityKeyId: authorityKey(extensions.get('2.5.29.35')),
    publicKey,
    maySignDocuments: maySignDocuments(extensions),
  };
}

/** True when `issuer` is named by `certificate` and its key made the signature. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const { authorityKeyId } = certificate;
  const keysDiffer =
    authorityKeyId !== undefined &&
    issuer.subjectKeyId !== undefined &&
    !sameBytes(authorityKeyId, issuer.subjectKeyId);
  // Countries re-encode names (PrintableString, UTF8String) from one certificate to the next; the key id then decides.
  const namesDiffer = authorityKeyId === undefined && !sameBytes(certificate.issuer, issuer.subject);
  if (keysDiffer || namesDiffer) return false;
  const [body, algorithm, signature] = parseWrapped(certificate.der, derTags.sequence) ?? [];
  const bits = readBitString(signature);
  const known = readSignatureAlgorithm(algorithm);
  if (body === undefined || bits === undefined || known === undefined) return false;
  return verifySignature(known, issuer.publicKey, { data: body.bytes, signature: bits });
}

/** True when the moment lies within the validity period. */
export function isValidAt({ notBefore, notAfter }: Certificate, moment: Date): boolean {
  return notBefore <= moment && moment <= notAfter;
}

function keyOf(der: Uint8Array): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

function maySignDocuments(extensions: ReadonlyMap<string, Uint8Array>): boolean {
  const usage = extensions.get('2.5.29.15');
  const bits = usage === undefined ? undefined : parseTlv(usage);
  const signs = bits === undefined || (bits.tag === derTags.bitString && ((bits.value[1] ?? 0) & 0x80) !== 0);
  return signs && !extensions.has('2.5.29.37');
}

function readExtensions(wrapper: Tlv | undefined): ReadonlyMap<string, Uint8Array> {
  const list = wrapper === undefined ? undefined : parseWrapped(wrapper.value, derTags.sequence);
  const pairs = (list ?? []).map((extension): readonly [string, Uint8Array] => {
    const parts = parseTlvs(extension.value) ?? [];
    return [readOid(parts[0]) ?? '', findTlv(parts, derTags.octetString)?.value ?? new Uint8Array()];
  });
  return new Map(pairs);
}

function octets(value: Uint8Array | undefined): Uint8Array | undefined {
  const object = value === undefined ? undefined : parseTlv(value);
  return object?.tag === derTags.octetString ? object.value : undefined;
}

function authorityKey(value: Uint8Array | undefined): Uint8Array | undefined {
  return value === undefined ? undefined : findTlv(parseWrapped(value, derTags.sequence), 0x80)?.value;
}
