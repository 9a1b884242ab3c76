import { readFileSync } from 'node:fs';
import { createTrustStore } from '@motcua/emrtd';
import type { TrustStore } from '@motcua/emrtd';
import type { ChipReaderSettings } from '../settings.ts';

/**
 * Reads the operator's files of trusted issuers. An empty store is honest: no card is then more than `not-proven`.
 *
 * @throws Error naming the files that cannot be read or are not what they are said to be
 */
export function loadTrust({
  masterLists = [],
  certificates = [],
  revocationLists = [],
}: ChipReaderSettings['trust']): TrustStore {
  const { store, problems } = createTrustStore({
    masterLists: masterLists.map((file) => readFileSync(file)),
    certificates: certificates.map((file) => readFileSync(file)),
    revocationLists: revocationLists.map((file) => readFileSync(file)),
  });
  if (problems.length > 0) throw new Error(`the trusted issuers cannot be used: ${problems.join(', ')}`);
  return store;
}
