import type { ChipMapping } from '../access/chip-mapping.ts';
import { parseSecurityInfos } from '../access/security-infos.ts';
import { EllipticGroup } from '../agreement/elliptic-group.ts';
import { sameBytes, toBigInt } from '../bytes/bytes.ts';
import { parseSignedData } from '../trust/signed-data.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import type { ChipProof } from './active.ts';
import { judgeSignedData } from './passive.ts';
import { readPointOnCurve } from './public-key.ts';

const CARD_SECURITY_OBJECT = '0.4.0.127.0.7.3.2.1';

/** True when the data that a chip gave in PACE turns its static key into its mapping key (ICAO 9303-11, 4.4.3.5.2). */
export function holdsChipMapping({ data, mappingKey }: ChipMapping, publicKey: Uint8Array): boolean {
  const key = readPointOnCurve(publicKey);
  if (key === undefined) return false;
  const product = new EllipticGroup(key.curve).multiply(toBigInt(data), key.point);
  return product !== undefined && sameBytes(product, mappingKey);
}

/**
 * Whether the chip that ran PACE holds the key in EF.CardSecurity, which a trusted issuer signed.
 *
 * A key that nobody trusted vouches for is the chip's own word, so it brings `unsupported` and proves nothing.
 */
export function proveByMapping(
  mapping: ChipMapping,
  cardSecurity: Uint8Array | undefined,
  context: { readonly trust: TrustStore; readonly now: Date },
): ChipProof {
  const signed = cardSecurity === undefined ? undefined : parseSignedData(cardSecurity);
  if (signed?.contentType !== CARD_SECURITY_OBJECT) return 'unsupported';
  const keys = (parseSecurityInfos(signed.content) ?? []).filter(
    ({ kind }) => kind === 'chip-authentication-key',
  );
  const holds = keys.some(
    (key) => key.kind === 'chip-authentication-key' && holdsChipMapping(mapping, key.publicKey),
  );
  const { signature, issuer, validity } = judgeSignedData(signed, context);
  if (!holds || signature === 'invalid' || issuer === 'revoked') return 'failed';
  return signature === 'valid' && issuer === 'trusted' && validity === 'valid' ? 'proven' : 'unsupported';
}
