import { createHash } from 'node:crypto';
import { joinBytes, sameBytes } from '../bytes/bytes.ts';
import { derTags, readOid, readSmallInteger, readTime } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { Certificate } from './certificate.ts';
import { parseCertificate } from './certificate.ts';
import type { HashName, SignatureAlgorithm } from './signature-algorithm.ts';
import { readHashAlgorithm, readSignatureAlgorithm, verifySignature } from './signature-algorithm.ts';

/** CMS SignedData with content and one signer (RFC 5652, 5), as ICAO 9303 uses it for SOD and master lists. */
export interface SignedData {
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signer: SignerInfo;
}

export interface SignerInfo {
  readonly identifier: Tlv;
  readonly digest: HashName;
  readonly attributes: Tlv;
  readonly signature: Uint8Array;
  /** Undefined when the algorithm is not one this library verifies. */
  readonly algorithm: SignatureAlgorithm | undefined;
  /** When the signer says it signed. */
  readonly signingTime: Date | undefined;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** Reads a ContentInfo in DER; undefined when anything in it is not as the standards have it. */
export function parseSignedData(bytes: Uint8Array): SignedData | undefined {
  const [type, wrapper, ...others] = parseWrapped(bytes, derTags.sequence) ?? [];
  if (readOid(type) !== SIGNED_DATA || wrapper?.tag !== 0xa0 || others.length > 0) return undefined;
  const parts = parseWrapped(wrapper.value, derTags.sequence);
  const [version, digests, encapsulated] = parts ?? [];
  const signers = parts?.at(-1);
  if (parts === undefined || readSmallInteger(version) !== 3 || encapsulated === undefined) return undefined;
  const content = readContent(encapsulated);
  const signer = signers?.tag === derTags.set ? readSigner(parseTlvs(signers.value)) : undefined;
  if (content === undefined || signer === undefined || digests?.tag !== derTags.set) return undefined;
  const isAnnounced = parseTlvs(digests.value)?.some((digest) => readHashAlgorithm(digest) === signer.digest);
  if (isAnnounced !== true || !hasKnownParts(parts)) return undefined;
  const list = findTlv(parts, 0xa0);
  const certificates = (list === undefined ? [] : (parseTlvs(list.value) ?? []))
    .map((certificate) => parseCertificate(certificate.bytes))
    .filter((certificate) => certificate !== undefined);
  return { ...content, certificates, signer };
}

/** Between the content and the signers come certificates and revocation lists only. */
function hasKnownParts(parts: readonly Tlv[]): boolean {
  return parts.slice(3, -1).every(({ tag }) => tag === 0xa0 || tag === 0xa1);
}

function readContent(encapsulated: Tlv): Pick<SignedData, 'contentType' | 'content'> | undefined {
  const [type, wrapper] = (encapsulated.tag === derTags.sequence && parseTlvs(encapsulated.value)) || [];
  const contentType = readOid(type);
  const octets = wrapper?.tag === 0xa0 ? parseTlv(wrapper.value) : undefined;
  if (contentType === undefined || octets?.tag !== derTags.octetString) return undefined;
  return { contentType, content: octets.value };
}

/** Version 1 names the signer by issuer and serial, version 3 by key identifier (RFC 5652, 5.3). */
const versionsByIdentifier: ReadonlyMap<number, number> = new Map([
  [derTags.sequence, 1],
  [0x80, 3],
]);

function readSigner(signers: readonly Tlv[] | undefined): SignerInfo | undefined {
  const [signer, ...others] = signers ?? [];
  const parts = signer?.tag === derTags.sequence && others.length === 0 ? parseTlvs(signer.value) : undefined;
  const [version, identifier, digestAlgorithm, attributes, algorithm, signature, ...unsigned] = parts ?? [];
  const digest = readHashAlgorithm(digestAlgorithm);
  const expectedVersion = identifier === undefined ? undefined : versionsByIdentifier.get(identifier.tag);
  if (identifier === undefined || expectedVersion === undefined || digest === undefined) return undefined;
  if (readSmallInteger(version) !== expectedVersion) return undefined;
  if (attributes?.tag !== 0xa0 || signature?.tag !== derTags.octetString || unsigned.length > 0)
    return undefined;
  return {
    identifier,
    digest,
    attributes,
    signature: signature.value,
    algorithm: readSignatureAlgorithm(algorithm, digest),
    signingTime: readTime(attributeOf(attributes, SIGNING_TIME)),
  };
}

/** The only value of a signed attribute. */
function attributeOf(attributes: Tlv, wanted: string): Tlv | undefined {
  for (const attribute of parseTlvs(attributes.value) ?? []) {
    const [type, values] = parseTlvs(attribute.value) ?? [];
    if (readOid(type) === wanted && values !== undefined) return parseTlv(values.value);
  }
  return undefined;
}

/** The certificate in the message that the signer names. */
export function signerCertificate({ certificates, signer }: SignedData): Certificate | undefined {
  const { identifier } = signer;
  if (identifier.tag === 0x80) {
    return certificates.find(
      ({ subjectKeyId }) => subjectKeyId !== undefined && sameBytes(subjectKeyId, identifier.value),
    );
  }
  const [issuer, serial] = parseTlvs(identifier.value) ?? [];
  if (issuer === undefined || serial?.tag !== derTags.integer) return undefined;
  return certificates.find(
    (certificate) =>
      sameBytes(certificate.issuer, issuer.bytes) && sameBytes(certificate.serial, serial.value),
  );
}

/** True when the signer's key signed the attributes and these name the content's type and hash. */
export function isSignedBy({ content, contentType, signer }: SignedData, certificate: Certificate): boolean {
  const { algorithm, attributes, digest, signature } = signer;
  if (algorithm === undefined) return false;
  const hash = attributeOf(attributes, MESSAGE_DIGEST);
  const actual = new Uint8Array(createHash(digest).update(content).digest());
  if (hash?.tag !== derTags.octetString || !sameBytes(hash.value, actual)) return false;
  if (readOid(attributeOf(attributes, CONTENT_TYPE)) !== contentType) return false;
  // The attributes are signed as a SET, not under the tag they travel with (RFC 5652, 5.4).
  const data = joinBytes(Uint8Array.of(derTags.set), attributes.bytes.subarray(1));
  return verifySignature(algorithm, certificate.publicKey, { data, signature });
}
