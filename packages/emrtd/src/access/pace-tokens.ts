import { statusWords } from '../apdu/response.ts';
import { sameBytes } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { ChipFailure, Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { SessionKeys } from '../secure-messaging/session-keys.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv } from '../tlv/parse-tlv.ts';
import type { ChipMapping } from './chip-mapping.ts';
import { decryptChipData } from './chip-mapping.ts';
import { authenticationToken, generalAuthenticate, requiredObject } from './pace-messages.ts';
import type { PacePassword } from './password.ts';
import type { PaceInfo } from './security-infos.ts';

/** What PACE brought besides secure messaging. */
export interface OpenedPace {
  /** With Chip Authentication Mapping: what proves the chip, once its key is known. */
  readonly chipMapping?: ChipMapping;
}

export interface AgreedKeys {
  readonly info: PaceInfo;
  readonly password: PacePassword;
  /** Tag of a public key in a token. */
  readonly tag: number;
  readonly keys: SessionKeys;
  readonly ownKey: Uint8Array;
  readonly chipKey: Uint8Array;
  /** What the chip sent when the nonce was mapped. */
  readonly mappingKey: Uint8Array | undefined;
}

/** The last step of PACE: each side proves that it came to the same keys (ICAO 9303-11, 4.4.1 step 3f). */
export async function exchangeTokens(channel: ChipChannel, agreed: AgreedKeys): Promise<Outcome<OpenedPace>> {
  const { info, password, tag, keys, ownKey, chipKey } = agreed;
  const tokenOver = (value: Uint8Array): Uint8Array =>
    authenticationToken(keys, { oid: info.oid, tag, value });
  const object = encodeTlv(0x85, tokenOver(chipKey));
  const objects = await generalAuthenticate(channel, { object, last: true });
  if (objects.code !== 'ok') return asRefusal(objects, password);
  const token = requiredObject(objects.value, 0x86);
  if (token.code !== 'ok') return token;
  if (!sameBytes(token.value, tokenOver(ownKey))) return { code: 'pace-failed', step: 'pace' };
  return info.protocol?.mapping === 'chip-authentication' ? readMapping(objects.value, agreed) : ok({});
}

function readMapping(objects: readonly Tlv[], { keys, mappingKey }: AgreedKeys): Outcome<OpenedPace> {
  const data = decryptChipData(keys, findTlv(objects, 0x8a)?.value);
  if (data === undefined || mappingKey === undefined) return { code: 'pace-failed', step: 'pace' };
  return ok({ chipMapping: { data, mappingKey } });
}

/** Only the last command tells that the password was wrong (ICAO 9303-11, 4.4.4.2). */
function asRefusal(failure: ChipFailure, password: PacePassword): ChipFailure {
  const { status } = failure;
  if (failure.code !== 'pace-failed' || status === undefined) return failure;
  if (status === statusWords.blocked || status === 0x63c0) return { ...failure, code: 'password-blocked' };
  const refused =
    status >> 8 === 0x63 ||
    status === statusWords.securityStatus ||
    status === statusWords.secureObjectsWrong;
  return refused ? { ...failure, code: password.kind === 'can' ? 'wrong-can' : 'wrong-mrz' } : failure;
}
