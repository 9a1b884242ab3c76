import type { KeyObject } from 'node:crypto';
import { createHash } from 'node:crypto';
import { derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import {
  bitString,
  integer,
  octetString,
  oid,
  printable,
  sequence,
  setOf,
  time,
  utf8,
} from './der-values.ts';
import type { Signer } from './signer.ts';
import { signatureIdentifier, signWith } from './signer.ts';

export interface CertificateContent {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: number;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly isIssuer: boolean;
  /** Marks a signer of master lists instead of documents. */
  readonly signsMasterLists?: boolean;
  /** Two letters in every name. */
  readonly country?: string;
}

/** A name with the country and a common name. */
export function nameOf(commonName: string, country = 'VN'): Uint8Array {
  return sequence(
    setOf(sequence(oid('2.5.4.6'), printable(country))),
    setOf(sequence(oid('2.5.4.3'), utf8(commonName))),
  );
}

/** Issues an X.509 certificate with the profile of ICAO 9303-12, 7.1, as far as reading one needs it. */
export function issueCertificate(content: CertificateContent, signer: Signer): Uint8Array {
  const algorithm = signatureIdentifier(signer.algorithm);
  const body = sequence(
    encodeTlv(0xa0, integer(2)),
    integer(content.serial),
    algorithm,
    nameOf(content.issuer, content.country),
    sequence(time(content.notBefore), time(content.notAfter)),
    nameOf(content.subject, content.country),
    spkiOf(content.publicKey),
    encodeTlv(0xa3, extensions(content)),
  );
  return sequence(body, algorithm, bitString(signWith(signer, body)));
}

/** SubjectPublicKeyInfo in DER. */
export const spkiOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(key.export({ type: 'spki', format: 'der' }));

/** Key identifier by RFC 5280, 4.2.1.2, taken over the whole key info, which is as unique. */
export const keyIdOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(createHash('sha1').update(spkiOf(key)).digest());

const yes = encodeTlv(derTags.boolean, Uint8Array.of(0xff));

function extensions({ publicKey, issuerKey, isIssuer, signsMasterLists }: CertificateContent): Uint8Array {
  // Bits from the left: keyCertSign and cRLSign, or digitalSignature.
  const usage = encodeTlv(derTags.bitString, isIssuer ? Uint8Array.of(1, 0x06) : Uint8Array.of(7, 0x80));
  const constraints = isIssuer
    ? [sequence(oid('2.5.29.19'), yes, octetString(sequence(yes, integer(0))))]
    : [];
  const purpose =
    signsMasterLists === true
      ? [sequence(oid('2.5.29.37'), octetString(sequence(oid('2.23.136.1.1.3'))))]
      : [];
  return sequence(
    sequence(oid('2.5.29.15'), yes, octetString(usage)),
    ...constraints,
    ...purpose,
    sequence(oid('2.5.29.14'), octetString(octetString(keyIdOf(publicKey)))),
    sequence(oid('2.5.29.35'), octetString(sequence(encodeTlv(0x80, keyIdOf(issuerKey))))),
  );
}
