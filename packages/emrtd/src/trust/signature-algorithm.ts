import type { KeyObject } from 'node:crypto';
import { constants, verify } from 'node:crypto';
import { derTags, readOid, readSmallInteger } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlvs } from '../tlv/parse-tlv.ts';

/** Hash functions of ICAO 9303-12, 4.4, by Node's name. */
export type HashName = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** How something was signed. */
export type SignatureAlgorithm =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: HashName }
  | { readonly kind: 'rsa-pss'; readonly hash: HashName; readonly saltBytes: number }
  | { readonly kind: 'ecdsa'; readonly hash: HashName; readonly encoding: 'der' | 'ieee-p1363' };

const hashes: ReadonlyMap<string, HashName> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
] as const);

const algorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map<string, SignatureAlgorithm>([
  ['1.2.840.113549.1.1.5', { kind: 'rsa-pkcs1', hash: 'sha1' }],
  ['1.2.840.113549.1.1.14', { kind: 'rsa-pkcs1', hash: 'sha224' }],
  ['1.2.840.113549.1.1.11', { kind: 'rsa-pkcs1', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { kind: 'rsa-pkcs1', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { kind: 'rsa-pkcs1', hash: 'sha512' }],
  ['1.2.840.10045.4.1', { kind: 'ecdsa', hash: 'sha1', encoding: 'der' }],
  ['1.2.840.10045.4.3.1', { kind: 'ecdsa', hash: 'sha224', encoding: 'der' }],
  ['1.2.840.10045.4.3.2', { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }],
  ['1.2.840.10045.4.3.3', { kind: 'ecdsa', hash: 'sha384', encoding: 'der' }],
  ['1.2.840.10045.4.3.4', { kind: 'ecdsa', hash: 'sha512', encoding: 'der' }],
  ['0.4.0.127.0.7.1.1.4.1.1', { kind: 'ecdsa', hash: 'sha1', encoding: 'ieee-p1363' }],
  ['0.4.0.127.0.7.1.1.4.1.2', { kind: 'ecdsa', hash: 'sha224', encoding: 'ieee-p1363' }],
  ['0.4.0.127.0.7.1.1.4.1.3', { kind: 'ecdsa', hash: 'sha256', encoding: 'ieee-p1363' }],
  ['0.4.0.127.0.7.1.1.4.1.4', { kind: 'ecdsa', hash: 'sha384', encoding: 'ieee-p1363' }],
  ['0.4.0.127.0.7.1.1.4.1.5', { kind: 'ecdsa', hash: 'sha512', encoding: 'ieee-p1363' }],
]);

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

/** The hash of an AlgorithmIdentifier, with no parameters but NULL. */
export function readHashAlgorithm(identifier: Tlv | undefined): HashName | undefined {
  const parts = identifier?.tag === derTags.sequence ? parseTlvs(identifier.value) : undefined;
  return parts !== undefined && hasNoParameters(parts) ? hashes.get(readOid(parts[0]) ?? '') : undefined;
}

/**
 * The signature algorithm of an AlgorithmIdentifier; undefined when unknown or too odd to be sure of.
 *
 * @param digest what the signer says it hashed with, which plain `rsaEncryption` leaves open and others must repeat
 */
export function readSignatureAlgorithm(
  identifier: Tlv | undefined,
  digest?: HashName,
): SignatureAlgorithm | undefined {
  const parts = identifier?.tag === derTags.sequence ? parseTlvs(identifier.value) : undefined;
  const oid = readOid(parts?.[0]);
  if (parts === undefined || oid === undefined) return undefined;
  const algorithm =
    oid === RSA_PSS ? readPss(parts[1]) : hasNoParameters(parts) ? plain(oid, digest) : undefined;
  return digest === undefined || algorithm?.hash === digest ? algorithm : undefined;
}

function plain(oid: string, digest: HashName | undefined): SignatureAlgorithm | undefined {
  if (oid === RSA && digest !== undefined) return { kind: 'rsa-pkcs1', hash: digest };
  return algorithms.get(oid);
}

function hasNoParameters(parts: readonly Tlv[]): boolean {
  const [, parameters, ...others] = parts;
  const isNull =
    parameters === undefined || (parameters.tag === derTags.null && parameters.value.length === 0);
  return isNull && others.length === 0;
}

/** RSASSA-PSS parameters (RFC 4055, 3.1); what is left out means SHA-1 and 20 bytes of salt. */
function readPss(parameters: Tlv | undefined): SignatureAlgorithm | undefined {
  const fields = parameters?.tag === derTags.sequence ? parseTlvs(parameters.value) : undefined;
  if (fields === undefined) return undefined;
  const hash = explicitHash(findTlv(fields, 0xa0));
  const mask = findTlv(fields, 0xa1);
  const maskHash = mask === undefined ? 'sha1' : readMaskHash(mask);
  const salt = findTlv(fields, 0xa2);
  const saltBytes = salt === undefined ? 20 : readSmallInteger(parseTlvs(salt.value)?.[0]);
  // Node takes one hash for both, and no issuer is known to use two.
  if (hash === undefined || hash !== maskHash || saltBytes === undefined || saltBytes > 64) return undefined;
  return { kind: 'rsa-pss', hash, saltBytes };
}

const explicitHash = (field: Tlv | undefined): HashName | undefined =>
  field === undefined ? 'sha1' : readHashAlgorithm(parseTlvs(field.value)?.[0]);

function readMaskHash(field: Tlv): HashName | undefined {
  const [identifier] = parseTlvs(field.value) ?? [];
  const [oid, hash] = (identifier !== undefined && parseTlvs(identifier.value)) || [];
  return readOid(oid) === MGF1 ? readHashAlgorithm(hash) : undefined;
}

/** Verifies a signature. A key of another kind than the algorithm's, or one OpenSSL cannot use, verifies nothing. */
export function verifySignature(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  { data, signature }: { readonly data: Uint8Array; readonly signature: Uint8Array },
): boolean {
  try {
    return verify(algorithm.hash, data, keyOptions(algorithm, key), signature);
  } catch {
    return false;
  }
}

function keyOptions(algorithm: SignatureAlgorithm, key: KeyObject): Parameters<typeof verify>[2] {
  switch (algorithm.kind) {
    case 'rsa-pkcs1':
      return { key, padding: constants.RSA_PKCS1_PADDING };
    case 'rsa-pss':
      return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltBytes };
    case 'ecdsa':
      return { key, dsaEncoding: algorithm.encoding };
    default:
      throw new TypeError('no such algorithm');
  }
}
