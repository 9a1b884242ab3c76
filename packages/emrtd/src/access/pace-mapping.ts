import type { AgreementGroup } from '../agreement/agreement-group.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { cipherKeyBytes } from '../crypto/derive-key.ts';
import { mappedElement } from './mapped-element.ts';
import { generalAuthenticate, requiredObject } from './pace-messages.ts';
import type { PaceProtocol } from './pace-protocols.ts';
import type { RandomSource } from './random-source.ts';

export interface Mapping {
  readonly group: AgreementGroup;
  readonly protocol: PaceProtocol;
  /** The chip's nonce, decrypted. */
  readonly nonce: Uint8Array;
  readonly random: RandomSource;
}

export interface Mapped {
  readonly group: AgreementGroup;
  /** What the chip sent for it; nothing in Integrated Mapping. */
  readonly chipKey?: Uint8Array;
}

/** Agrees with the chip on a generator that only the password makes known (ICAO 9303-11, 4.4.3.3). */
export function mapGenerator(channel: ChipChannel, mapping: Mapping): Promise<Outcome<Mapped>> {
  return mapping.protocol.mapping === 'integrated'
    ? integrate(channel, mapping)
    : generalize(channel, mapping);
}

async function generalize(channel: ChipChannel, { group, nonce, random }: Mapping): Promise<Outcome<Mapped>> {
  const privateKey = group.generatePrivateKey(random);
  const object = encodeTlv(0x81, group.publicKeyOf(privateKey));
  const objects = await generalAuthenticate(channel, { object });
  if (objects.code !== 'ok') return objects;
  const chipKey = requiredObject(objects.value, 0x82);
  if (chipKey.code !== 'ok') return chipKey;
  const mapped = group.mapGenerically(nonce, privateKey, chipKey.value);
  return mapped === undefined
    ? { code: 'pace-failed', step: 'pace' }
    : ok({ group: mapped, chipKey: chipKey.value });
}

/** The reader's nonce goes in the clear; the chip has nothing to add. */
async function integrate(
  channel: ChipChannel,
  { group, protocol, nonce, random }: Mapping,
): Promise<Outcome<Mapped>> {
  const { cipher } = protocol;
  const readerNonce = random(cipherKeyBytes[cipher]);
  const objects = await generalAuthenticate(channel, { object: encodeTlv(0x81, readerNonce) });
  if (objects.code !== 'ok') return objects;
  const mapped = group.mapToElement(mappedElement(cipher, { nonce, readerNonce }, group.primeBits));
  return mapped === undefined ? { code: 'pace-failed', step: 'pace' } : ok({ group: mapped });
}
