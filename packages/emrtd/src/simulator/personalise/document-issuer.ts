import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import type { SignatureAlgorithm } from '../../trust/signature-algorithm.ts';
import { bitString, integer, sequence, time } from './der-values.ts';
import { issueCertificate, nameOf } from './issue-certificate.ts';
import { keysFromSeed } from './seeded-keys.ts';
import type { Signer } from './signer.ts';
import { signatureIdentifier, signWith } from './signer.ts';

/** A made-up country's signing authority with one document signer under it. */
export interface DocumentIssuer {
  /** CSCA certificate in DER: what an operator would trust. */
  readonly authority: Uint8Array;
  /** Document signer's certificate in DER, which goes into every SOD. */
  readonly signerCertificate: Uint8Array;
  readonly signerSerial: number;
  readonly signerIssuer: Uint8Array;
  readonly signer: Signer;
  /** A revocation list in DER, signed by the authority, naming its signer when `revoked`. */
  revocationList(revoked: boolean): Uint8Array;
}

export interface IssuerOptions {
  readonly name?: string;
  /** Two letters; Vietnam when left out. */
  readonly country?: string;
  /** Makes the same ECDSA keys each time, which whoever knows the text can make too. */
  readonly seed?: string;
  readonly algorithm?: SignatureAlgorithm;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** The signer's certificate is for master lists, not documents. */
  readonly signsMasterLists?: boolean;
  /** Curve of ECDSA keys. */
  readonly namedCurve?: string;
  /** Writes the curve out instead of naming it, as many countries do. */
  readonly paramEncoding?: 'named' | 'explicit';
}

const defaultAlgorithm: SignatureAlgorithm = { kind: 'ecdsa', hash: 'sha256', encoding: 'der' };

/** Makes an issuer with fresh keys: brainpoolP256r1 for ECDSA unless told otherwise, 2048 bits for RSA. */
export function createDocumentIssuer(options: IssuerOptions = {}): DocumentIssuer {
  const { name = 'Mot Cua Test CSCA', country = 'VN', algorithm = defaultAlgorithm } = options;
  const { notBefore = new Date('2020-01-01T00:00:00Z'), notAfter = new Date('2045-01-01T00:00:00Z') } =
    options;
  const { signsMasterLists = false } = options;
  const authorityKeys = keysFor('authority', algorithm, options);
  const signerKeys = keysFor('signer', algorithm, options);
  const authoritySigner: Signer = { privateKey: authorityKeys.privateKey, algorithm };
  const period = { notBefore, notAfter };
  const shared = { issuer: name, issuerKey: authorityKeys.publicKey, country, ...period };
  const signerSerial = 4711;
  return {
    authority: issueCertificate(
      { ...shared, subject: name, serial: 1, publicKey: authorityKeys.publicKey, isIssuer: true },
      authoritySigner,
    ),
    signerCertificate: issueCertificate(
      {
        ...shared,
        subject: 'Test signer',
        serial: signerSerial,
        publicKey: signerKeys.publicKey,
        isIssuer: false,
        signsMasterLists,
      },
      authoritySigner,
    ),
    signerSerial,
    signerIssuer: nameOf(name, country),
    signer: { privateKey: signerKeys.privateKey, algorithm },
    revocationList: (revoked) =>
      issueRevocationList(nameOf(name, country), authoritySigner, revoked ? [signerSerial] : []),
  };
}

function keysFor(
  owner: 'authority' | 'signer',
  algorithm: SignatureAlgorithm,
  options: IssuerOptions,
): { publicKey: KeyObject; privateKey: KeyObject } {
  return options.seed === undefined
    ? generateKeys(algorithm, options)
    : keysFromSeed(`${options.seed} ${owner}`);
}

function generateKeys(
  { kind }: SignatureAlgorithm,
  { namedCurve = 'brainpoolP256r1', paramEncoding = 'named' }: IssuerOptions,
): { publicKey: KeyObject; privateKey: KeyObject } {
  if (kind === 'ecdsa') return generateKeyPairSync('ec', { namedCurve, paramEncoding });
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function issueRevocationList(name: Uint8Array, signer: Signer, serials: readonly number[]): Uint8Array {
  const algorithm = signatureIdentifier(signer.algorithm);
  const at = time(new Date('2026-01-01T00:00:00Z'));
  const entries = serials.map((serial) => sequence(integer(serial), at));
  const list = entries.length === 0 ? [] : [sequence(...entries)];
  const body = sequence(integer(1), algorithm, name, at, ...list);
  return sequence(body, algorithm, bitString(signWith(signer, body)));
}
