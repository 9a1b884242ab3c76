import type { TrustFiles } from '../../trust/trust-store.ts';
import type { DocumentIssuer } from '../personalise/document-issuer.ts';
import { createDocumentIssuer } from '../personalise/document-issuer.ts';
import { writeMasterList } from '../personalise/security-object.ts';

/**
 * The authorities behind the cards of the wallet. Their keys come from the seeds below, so cards made in one process are
 * proven in another; and so anybody can sign in their name, which is why no real kiosk may trust them.
 */
const authorities = {
  vietnam: { name: 'MOT CUA TEST AUTHORITY - PROVES NOTHING', country: 'VN', seed: 'mot-cua-wallet-vn' },
  utopia: { name: 'UTOPIA TEST AUTHORITY - PROVES NOTHING', country: 'UT', seed: 'mot-cua-wallet-ut' },
  /** In nobody's trust store. */
  stranger: {
    name: 'MOT CUA TEST AUTHORITY - PROVES NOTHING',
    country: 'VN',
    seed: 'mot-cua-wallet-stranger',
  },
  lister: { name: 'MOT CUA TEST LIST - PROVES NOTHING', country: 'VN', seed: 'mot-cua-wallet-list' },
} as const;

/** One of the wallet's authorities with its document signer. */
export function walletIssuer(name: keyof typeof authorities): DocumentIssuer {
  return createDocumentIssuer({ ...authorities[name], signsMasterLists: name === 'lister' });
}

/**
 * What makes the genuine cards of the wallet genuine: hand it to `createTrustStore`, in demonstrations and tests only.
 *
 * @example
 * const { store } = createTrustStore(walletTrust());
 */
export function walletTrust(): Required<Pick<TrustFiles, 'certificates'>> {
  return { certificates: [walletIssuer('vietnam').authority, walletIssuer('utopia').authority] };
}

/** The same authorities as a signed master list (ICAO 9303-12, 9), for whoever configures trust by a file. */
export function walletMasterList(): Uint8Array {
  const lister = walletIssuer('lister');
  return writeMasterList([...walletTrust().certificates, lister.authority], lister);
}
