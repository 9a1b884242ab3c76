import { toHex } from '../bytes/bytes.ts';
import { derTags, readBitString } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { Certificate } from './certificate.ts';
import { readSignatureAlgorithm, verifySignature } from './signature-algorithm.ts';

/** A certificate revocation list (RFC 5280, 5), before its signature is verified. */
export interface RevocationList {
  readonly body: Uint8Array;
  readonly algorithm: Tlv;
  readonly signature: Uint8Array;
  /** Serial numbers as hexadecimal content of their INTEGER. */
  readonly revoked: ReadonlySet<string>;
}

/** Reads a revocation list in DER; undefined when the bytes are none. */
export function parseRevocationList(der: Uint8Array): RevocationList | undefined {
  const [body, algorithm, signatureBits, ...others] = parseWrapped(der, derTags.sequence) ?? [];
  const signature = readBitString(signatureBits);
  if (body?.tag !== derTags.sequence || algorithm === undefined || signature === undefined) return undefined;
  const fields = parseTlvs(body.value);
  if (fields === undefined || others.length > 0) return undefined;
  const isTime = ({ tag }: Tlv): boolean => tag === derTags.utcTime || tag === derTags.generalizedTime;
  // Entries are the sequence after the times; algorithm and issuer are sequences before them.
  const entries = fields.slice(fields.findLastIndex(isTime) + 1).find(({ tag }) => tag === derTags.sequence);
  const revoked = (entries === undefined ? [] : (parseTlvs(entries.value) ?? []))
    .map((entry) => parseTlvs(entry.value)?.[0])
    .filter((serial) => serial?.tag === derTags.integer)
    .map((serial) => toHex(serial?.value ?? new Uint8Array()));
  return { body: body.bytes, algorithm, signature, revoked: new Set(revoked) };
}

/** True when the issuer signed the list and it names the certificate. */
export function isRevoked(list: RevocationList, issuer: Certificate, certificate: Certificate): boolean {
  if (!list.revoked.has(toHex(certificate.serial))) return false;
  const algorithm = readSignatureAlgorithm(list.algorithm);
  const signed = { data: list.body, signature: list.signature };
  return algorithm !== undefined && verifySignature(algorithm, issuer.publicKey, signed);
}
