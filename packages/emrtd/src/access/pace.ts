import type { AgreementGroup } from '../agreement/agreement-group.ts';
import type { OpenedPace } from './pace-tokens.ts';
import { exchangeTokens } from './pace-tokens.ts';
import { groupOf } from './pace-group.ts';
import { mapGenerator } from './pace-mapping.ts';
import { statusWords } from '../apdu/response.ts';
import { joinBytes, sameBytes, wipe } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import { blockBytesOf, decryptCbc } from '../crypto/block-cipher.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { SecureSession } from '../secure-messaging/secure-session.ts';
import { deriveSessionKeys } from '../secure-messaging/session-keys.ts';
import { encodeOid } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { generalAuthenticate, requiredObject } from './pace-messages.ts';
import type { PaceProtocol } from './pace-protocols.ts';
import type { PacePassword } from './password.ts';
import { passwordKey, passwordReference } from './password.ts';
import type { RandomSource } from './random-source.ts';
import { systemRandom } from './random-source.ts';
import type { PaceInfo } from './security-infos.ts';

/** What PACE needs to know besides the channel. */
export interface PaceOptions {
  readonly info: PaceInfo;
  readonly password: PacePassword;
  /** True when the chip offers this protocol with several parameters, so that it must be told which. */
  readonly nameParameters?: boolean;
  readonly random?: RandomSource;
}

/** True when this library can run the offered PACE. */
export function canRunPace({ protocol, parameterId }: PaceInfo): boolean {
  return protocol !== undefined && groupOf(protocol, parameterId) !== undefined;
}

/**
 * PACE with any mapping, over elliptic curves or multiplicative groups (ICAO 9303-11, 4.4).
 *
 * On success the channel speaks under secure messaging in the offered cipher. Ends with `wrong-can` or `wrong-mrz` when
 * the chip refuses the reader's token, `pace-failed` when anything else in the protocol does not hold, and
 * `access-unsupported` for mappings and parameters that this library cannot run.
 */
export async function openWithPace(channel: ChipChannel, options: PaceOptions): Promise<Outcome<OpenedPace>> {
  const { protocol, parameterId } = options.info;
  const group = protocol === undefined ? undefined : groupOf(protocol, parameterId);
  if (protocol === undefined || group === undefined || !canRunPace(options.info)) {
    return { code: 'access-unsupported', step: 'pace' };
  }
  const random = options.random ?? systemRandom;
  const chosen = await chooseProtocol(channel, options);
  if (chosen.code !== 'ok') return chosen;
  const nonce = await fetchNonce(channel, options.password, protocol);
  if (nonce.code !== 'ok') return nonce;
  const mapped = await mapGenerator(channel, { group, protocol, nonce: nonce.value, random });
  wipe(nonce.value);
  if (mapped.code !== 'ok') return mapped;
  const { group: agreedGroup, chipKey: mappingKey } = mapped.value;
  return agreeOnKeys(channel, { ...options, group: agreedGroup, mappingKey, random, protocol });
}

/** MSE:Set AT (ICAO 9303-11, 4.4.4.1). */
async function chooseProtocol(channel: ChipChannel, options: PaceOptions): Promise<Outcome<undefined>> {
  const { info, password, nameParameters } = options;
  const parameters =
    nameParameters === true ? encodeTlv(0x84, Uint8Array.of(info.parameterId ?? 0)) : new Uint8Array();
  const data = joinBytes(
    encodeTlv(0x80, encodeOid(info.oid)),
    encodeTlv(0x83, Uint8Array.of(passwordReference(password))),
    parameters,
  );
  const answer = await channel.exchange({ cla: 0, ins: 0x22, p1: 0xc1, p2: 0xa4, data });
  if (answer.code !== 'ok') return { ...answer, step: 'pace' };
  const { status } = answer.value;
  if (status === statusWords.blocked || status === 0x63c0)
    return { code: 'password-blocked', step: 'pace', status };
  // 63CX says how many tries are left; it is a warning and the protocol goes on.
  if (status === statusWords.done || status >> 4 === 0x63c) return ok(undefined);
  return { code: 'pace-failed', step: 'pace', status };
}

async function fetchNonce(
  channel: ChipChannel,
  password: PacePassword,
  { cipher }: PaceProtocol,
): Promise<Outcome<Uint8Array>> {
  const objects = await generalAuthenticate(channel, {});
  if (objects.code !== 'ok') return objects;
  const encrypted = requiredObject(objects.value, 0x80);
  if (encrypted.code !== 'ok') return encrypted;
  const { length } = encrypted.value;
  if (length === 0 || length > 64 || length % blockBytesOf(cipher) !== 0)
    return { code: 'garbled', step: 'pace' };
  const key = passwordKey(password, cipher);
  const nonce = decryptCbc(cipher, key, encrypted.value);
  wipe(key);
  return ok(nonce);
}

interface Agreement extends PaceOptions {
  readonly mappingKey: Uint8Array | undefined;
  readonly group: AgreementGroup;
  readonly random: RandomSource;
  readonly protocol: PaceProtocol;
}

async function agreeOnKeys(channel: ChipChannel, agreement: Agreement): Promise<Outcome<OpenedPace>> {
  const { group, random, protocol } = agreement;
  const privateKey = group.generatePrivateKey(random);
  const ownKey = group.publicKeyOf(privateKey);
  const objects = await generalAuthenticate(channel, { object: encodeTlv(0x83, ownKey) });
  if (objects.code !== 'ok') return objects;
  const chipKey = requiredObject(objects.value, 0x84);
  if (chipKey.code !== 'ok') return chipKey;
  // A chip that echoes the reader's key would prove nothing (ICAO 9303-11, 4.4.1 step 3d).
  if (sameBytes(ownKey, chipKey.value)) return { code: 'pace-failed', step: 'pace' };
  const secret = group.agree(privateKey, chipKey.value);
  if (secret === undefined) return { code: 'pace-failed', step: 'pace' };
  const keys = deriveSessionKeys(secret, protocol.cipher);
  wipe(secret);
  const tag = group.publicKeyTag;
  const proven = await exchangeTokens(channel, { ...agreement, tag, keys, ownKey, chipKey: chipKey.value });
  if (proven.code === 'ok') channel.secureWith(new SecureSession(keys));
  else wipe(keys.encryptionKey, keys.macKey);
  return proven;
}
