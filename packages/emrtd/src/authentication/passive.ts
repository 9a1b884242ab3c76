import { createHash } from 'node:crypto';
import { sameBytes } from '../bytes/bytes.ts';
import type { DataGroupName } from '../files/elementary-files.ts';
import { dataGroupNumber } from '../files/elementary-files.ts';
import type { SecurityObject } from '../lds/sod.ts';
import type { Certificate } from '../trust/certificate.ts';
import { isValidAt } from '../trust/certificate.ts';
import type { SignedData } from '../trust/signed-data.ts';
import { isSignedBy, signerCertificate } from '../trust/signed-data.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import { findIssuer, isRevokedBy } from '../trust/trust-store.ts';

/** Hashes of the data groups that were read, made with the security object's function before the bytes were wiped. */
export type DataGroupHashes = ReadonlyMap<DataGroupName, Uint8Array>;

/** What passive authentication found (ICAO 9303-11, 5.1), each question on its own. */
export interface PassiveVerdict {
  /** Whether the signer in the security object signed it; `no-certificate` without one that may sign documents. */
  readonly signature: 'valid' | 'invalid' | 'unsupported' | 'no-certificate';
  /** Data groups whose hash is not the signed one. */
  readonly altered: readonly DataGroupName[];
  /** Data groups whose hash is the signed one. */
  readonly intact: readonly DataGroupName[];
  /** Whether one of the operator's trusted issuers vouches for the signer. */
  readonly issuer: 'trusted' | 'unknown' | 'revoked';
  /** Whether signer and issuer were within their validity when it was signed. */
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
  /** When validity was judged: when the signer says it signed, or now when it says nothing believable. */
  readonly judgedAt: 'signing-time' | 'now';
}

/** Hash of a data group as the security object wants it. */
export function hashDataGroup(sod: SecurityObject, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(sod.hash).update(bytes).digest());
}

/** Which of the data groups that were read are the signed ones. */
export function compareHashes(
  sod: SecurityObject,
  hashes: DataGroupHashes,
): Pick<PassiveVerdict, 'altered' | 'intact'> {
  const names = [...hashes.keys()];
  const isIntact = (name: DataGroupName): boolean => {
    const signed = sod.hashes.get(dataGroupNumber(name));
    const actual = hashes.get(name);
    return signed !== undefined && actual !== undefined && sameBytes(signed, actual);
  };
  return { altered: names.filter((name) => !isIntact(name)), intact: names.filter(isIntact) };
}

/** What passive authentication says about the signature, without the data groups. */
export type SignatureVerdict = Omit<PassiveVerdict, 'altered' | 'intact'>;

/** Whether something signed holds, and whether somebody trusted vouches for the signer. */
export function judgeSignedData(
  signedData: SignedData,
  { trust, now }: { readonly trust: TrustStore; readonly now: Date },
): SignatureVerdict {
  const { signingTime } = signedData.signer;
  const isBelievable = signingTime !== undefined && signingTime <= now;
  const named = signerCertificate(signedData);
  const signer = named?.maySignDocuments === true ? named : undefined;
  return {
    signature: judgeSignature(signedData, signer),
    ...judgeIssuer(signer, trust, isBelievable ? signingTime : now),
    judgedAt: isBelievable ? 'signing-time' : 'now',
  };
}

function judgeSignature(
  signedData: SignedData,
  signer: Certificate | undefined,
): PassiveVerdict['signature'] {
  if (signer === undefined) return 'no-certificate';
  if (signedData.signer.algorithm === undefined) return 'unsupported';
  return isSignedBy(signedData, signer) ? 'valid' : 'invalid';
}

function judgeIssuer(
  signer: Certificate | undefined,
  trust: TrustStore,
  moment: Date,
): Pick<PassiveVerdict, 'issuer' | 'validity'> {
  if (signer === undefined) return { issuer: 'unknown', validity: 'unknown' };
  const issuer = findIssuer(trust, signer, moment);
  const validity = judgeValidity(issuer === undefined ? [signer] : [signer, issuer], moment);
  if (issuer === undefined) return { issuer: 'unknown', validity };
  return { issuer: isRevokedBy(trust, issuer, signer) ? 'revoked' : 'trusted', validity };
}

function judgeValidity(certificates: readonly Certificate[], moment: Date): PassiveVerdict['validity'] {
  if (certificates.every((certificate) => isValidAt(certificate, moment))) return 'valid';
  return certificates.some(({ notAfter }) => notAfter < moment) ? 'expired' : 'not-yet-valid';
}
