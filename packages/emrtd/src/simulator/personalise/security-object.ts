import { createHash } from 'node:crypto';
import { derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { HashName } from '../../trust/signature-algorithm.ts';
import { integer, octetString, oid, sequence, setOf, time } from './der-values.ts';
import type { DocumentIssuer } from './document-issuer.ts';
import { hashIdentifier, signatureIdentifier, signWith } from './signer.ts';

const LDS_SECURITY_OBJECT = '2.23.136.1.1.1';
const MASTER_LIST = '2.23.136.1.1.2';
const CARD_SECURITY_OBJECT = '0.4.0.127.0.7.3.2.1';

export interface SecurityObjectOptions {
  readonly hash: HashName;
  /** Written into the signature when given. */
  readonly signingTime?: Date;
}

/** Writes EF.SOD over data groups by their number (ICAO 9303-10, 4.6.2). */
export function writeSecurityObject(
  groups: ReadonlyMap<number, Uint8Array>,
  issuer: DocumentIssuer,
  { hash, signingTime }: SecurityObjectOptions,
): Uint8Array {
  const digest = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash(hash).update(bytes).digest());
  const entries = [...groups].map(([number, bytes]) => sequence(integer(number), octetString(digest(bytes))));
  const content = sequence(integer(0), hashIdentifier(hash), sequence(...entries));
  return encodeTlv(0x77, signContent(LDS_SECURITY_OBJECT, content, issuer, signingTime));
}

/** Writes EF.CardSecurity over security infos (ICAO 9303-10, 3.11.4). */
export function signSecurityInfos(infos: Uint8Array, issuer: DocumentIssuer): Uint8Array {
  return signContent(CARD_SECURITY_OBJECT, infos, issuer);
}

/** Writes a master list of issuers (ICAO 9303-12, 9), signed by one country's signer. */
export function writeMasterList(certificates: readonly Uint8Array[], issuer: DocumentIssuer): Uint8Array {
  return signContent(MASTER_LIST, sequence(integer(0), setOf(...certificates)), issuer);
}

function signContent(
  type: string,
  content: Uint8Array,
  issuer: DocumentIssuer,
  signingTime?: Date,
): Uint8Array {
  const { hash } = issuer.signer.algorithm;
  const digest = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash(hash).update(bytes).digest());
  const attributes = [
    sequence(oid('1.2.840.113549.1.9.3'), setOf(oid(type))),
    sequence(oid('1.2.840.113549.1.9.4'), setOf(octetString(digest(content)))),
    ...(signingTime === undefined ? [] : [sequence(oid('1.2.840.113549.1.9.5'), setOf(time(signingTime)))]),
  ];
  const signed = setOf(...attributes);
  const { signer } = issuer;
  const signerInfo = sequence(
    integer(1),
    sequence(issuer.signerIssuer, integer(issuer.signerSerial)),
    hashIdentifier(hash),
    // Signed as a SET, sent under its own tag (RFC 5652, 5.4).
    signed.with(0, 0xa0),
    signatureIdentifier(signer.algorithm),
    octetString(signWith(signer, signed)),
  );
  const signedData = sequence(
    integer(3),
    setOf(hashIdentifier(hash)),
    sequence(oid(type), encodeTlv(0xa0, octetString(content))),
    encodeTlv(0xa0, issuer.signerCertificate),
    encodeTlv(derTags.set, signerInfo),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), encodeTlv(0xa0, signedData));
}
