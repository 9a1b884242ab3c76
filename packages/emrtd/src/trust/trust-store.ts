import { derTags, readSmallInteger } from '../tlv/der.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { Certificate } from './certificate.ts';
import { isIssuedBy, parseCertificate } from './certificate.ts';
import type { RevocationList } from './revocation-list.ts';
import { isRevoked, parseRevocationList } from './revocation-list.ts';
import { isSignedBy, parseSignedData, signerCertificate } from './signed-data.ts';

/** The issuers an operator trusts. No CSCA of the Vietnamese identity card is published, so it starts empty. */
export interface TrustStore {
  readonly issuers: readonly Certificate[];
  readonly revocationLists: readonly RevocationList[];
}

/** What a file of the operator's was not. */
export type TrustProblem = 'not-a-certificate' | 'not-a-master-list' | 'not-a-revocation-list';

export interface TrustFiles {
  /** CSCA certificates in DER. */
  readonly certificates?: readonly Uint8Array[];
  /** Master lists of ICAO 9303-12, 9; only signed ones whose signer an issuer in the list vouches for. */
  readonly masterLists?: readonly Uint8Array[];
  readonly revocationLists?: readonly Uint8Array[];
}

/** Builds a store from an operator's files, and says which of them were unusable. */
export function createTrustStore(files: TrustFiles): {
  readonly store: TrustStore;
  readonly problems: readonly TrustProblem[];
} {
  const problems: TrustProblem[] = [];
  const keep = <Value>(value: Value | undefined, problem: TrustProblem): readonly Value[] => {
    if (value === undefined) problems.push(problem);
    return value === undefined ? [] : [value];
  };
  const single = (files.certificates ?? []).flatMap((der) =>
    keep(parseCertificate(der), 'not-a-certificate'),
  );
  const listed = (files.masterLists ?? []).flatMap((der) =>
    keep(readMasterList(der), 'not-a-master-list').flat(),
  );
  const revocationLists = (files.revocationLists ?? []).flatMap((der) =>
    keep(parseRevocationList(der), 'not-a-revocation-list'),
  );
  return { store: { issuers: [...single, ...listed], revocationLists }, problems };
}

const MASTER_LIST = '2.23.136.1.1.2';

/** The certificates in a master list; those with keys OpenSSL cannot use are left out. */
export function readMasterList(der: Uint8Array): readonly Certificate[] | undefined {
  const signed = parseSignedData(der);
  if (signed?.contentType !== MASTER_LIST) return undefined;
  const [version, set] = parseWrapped(signed.content, derTags.sequence) ?? [];
  const entries = set?.tag === derTags.set ? parseTlvs(set.value) : undefined;
  if (readSmallInteger(version) === undefined || entries === undefined) return undefined;
  const issuers = entries
    .map((entry) => parseCertificate(entry.bytes))
    .filter((certificate) => certificate !== undefined);
  const signer = signerCertificate(signed);
  if (signer === undefined || !isSignedBy(signed, signer)) return undefined;
  return issuers.some((issuer) => isIssuedBy(signer, issuer)) ? issuers : undefined;
}

/** The trusted issuer of a certificate. Of several with the same key, the one valid at the moment comes first. */
export function findIssuer(
  store: TrustStore,
  certificate: Certificate,
  moment: Date,
): Certificate | undefined {
  const issuers = store.issuers.filter((issuer) => isIssuedBy(certificate, issuer));
  return issuers.find(({ notBefore, notAfter }) => notBefore <= moment && moment <= notAfter) ?? issuers[0];
}

/** True when a revocation list that the issuer signed names the certificate. */
export function isRevokedBy(store: TrustStore, issuer: Certificate, certificate: Certificate): boolean {
  return store.revocationLists.some((list) => isRevoked(list, issuer, certificate));
}
