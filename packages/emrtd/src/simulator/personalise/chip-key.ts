import { systemRandom } from '../../access/random-source.ts';
import { groupOf } from '../../access/pace-group.ts';
import { ciphersByArc } from '../../access/pace-protocols.ts';
import { modularGroupById } from '../../agreement/modular-groups.ts';
import { fromBigInt } from '../../bytes/bytes.ts';
import { derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { ChipContent } from '../chip/chip-content.ts';
import { bitString, oid, integer, sequence } from './der-values.ts';

/** A key for Chip Authentication and what EF.CardAccess and DG14 say about it. */
export interface ChipKey {
  readonly secret?: NonNullable<ChipContent['chipAuthentication']>;
  readonly protocols: readonly Uint8Array[];
  readonly infos: readonly Uint8Array[];
}

const BRAINPOOL_P256R1 = 13;
const brainpoolP256r1 = '1.3.36.3.3.2.8.1.1.7';

/** Makes a key on brainpoolP256r1, or in one of the groups of RFC 5114 by their id. */
export function makeChipKey(
  cipherArc: '1' | '2' | '3' | '4' | 'none',
  parameterId: number = BRAINPOOL_P256R1,
): ChipKey {
  const isModular = parameterId <= 2;
  const group = groupOf({ agreement: isModular ? 'dh' : 'ecdh' }, parameterId);
  if (cipherArc === 'none' || group === undefined || !ciphersByArc.has(cipherArc)) {
    return { infos: [], protocols: [] };
  }
  const privateKey = group.generatePrivateKey(systemRandom);
  const publicKey = group.publicKeyOf(privateKey);
  const agreementArc = isModular ? '1' : '2';
  const protocolOid = `0.4.0.127.0.7.2.2.3.${agreementArc}.${cipherArc}`;
  const protocol = sequence(oid(protocolOid), integer(1));
  const key = isModular ? modularKeyInfo(parameterId, publicKey) : pointInfo(publicKey);
  return {
    secret: { oid: protocolOid, parameterId, privateKey },
    protocols: [protocol],
    infos: [protocol, sequence(oid(`0.4.0.127.0.7.2.2.1.${agreementArc}`), key)],
  };
}

const pointInfo = (publicKey: Uint8Array): Uint8Array =>
  sequence(sequence(oid('1.2.840.10045.2.1'), oid(brainpoolP256r1)), bitString(publicKey));

/** The group written out as ANSI X9.42 has it. */
function modularKeyInfo(parameterId: number, publicKey: Uint8Array): Uint8Array {
  const group = modularGroupById(parameterId);
  if (group === undefined) throw new Error('no such group');
  const { prime, generator, order } = group;
  const parameters = sequence(...[prime, generator, order].map(unsigned));
  const number = encodeTlv(derTags.integer, Uint8Array.of(0, ...publicKey));
  return sequence(sequence(oid('1.2.840.10046.2.1'), parameters), bitString(number));
}

/** A leading zero keeps it positive; more than DER wants when the first bit is not set, which readers take. */
function unsigned(value: bigint): Uint8Array {
  const bytes = fromBigInt(value, Math.ceil(value.toString(16).length / 2));
  return encodeTlv(derTags.integer, ...((bytes[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : []), bytes);
}
