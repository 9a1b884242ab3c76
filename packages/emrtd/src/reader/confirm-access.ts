import type { OpenedAccess } from '../access/open-access.ts';
import type { PaceInfo, SecurityInfo } from '../access/security-infos.ts';
import { paceInfosOf } from '../access/security-infos.ts';
import type { Authenticity } from './authenticity.ts';

/**
 * Compares EF.CardAccess, which anybody between reader and chip can alter, with the signed DG14 (ICAO 9303-11, 9.2.11).
 *
 * Chips that repeat no PACE offer in DG14 leave it `unconfirmed`. A BAC chip whose DG14 offers PACE was made to look
 * older than it is.
 */
export function confirmAccess(
  { offered }: OpenedAccess,
  signed: readonly SecurityInfo[] | undefined,
): Authenticity['access'] {
  const signedOffers = paceInfosOf(signed ?? []).map(nameOf);
  if (signedOffers.length === 0) return 'unconfirmed';
  const seenOffers = paceInfosOf(offered).map(nameOf);
  const isSame =
    signedOffers.length === seenOffers.length && signedOffers.every((offer) => seenOffers.includes(offer));
  return isSame ? 'confirmed' : 'contradicted';
}

const nameOf = ({ oid, version, parameterId }: PaceInfo): string => `${oid} ${version} ${parameterId}`;
