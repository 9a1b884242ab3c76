import { ciphersByArc } from '../access/pace-protocols.ts';
import type { RandomSource } from '../access/random-source.ts';
import { systemRandom } from '../access/random-source.ts';
import type { SecurityInfo } from '../access/security-infos.ts';
import { statusWords } from '../apdu/response.ts';
import { fromBigInt, joinBytes, wipe } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { applicationId } from '../files/elementary-files.ts';
import { SecureSession } from '../secure-messaging/secure-session.ts';
import { deriveSessionKeys } from '../secure-messaging/session-keys.ts';
import { encodeOid } from '../tlv/der.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import type { ChipProof } from './active.ts';
import { readAgreementKey } from './agreement-key.ts';

const protocols = '0.4.0.127.0.7.2.2.3';
/** How keys are named, and the start of the protocols that they are for: DH and ECDH. */
const protocolsByKey: ReadonlyMap<string, string> = new Map([
  ['0.4.0.127.0.7.2.2.1.1', `${protocols}.1.`],
  ['0.4.0.127.0.7.2.2.1.2', `${protocols}.2.`],
]);
const ARC_3DES = '1';

/** What a chip offers for Chip Authentication. */
interface ChipKeyOffer {
  readonly oid: string;
  readonly publicKey: Uint8Array;
  readonly keyId: number | undefined;
}

/** True when DG14 offers Chip Authentication. */
export function offersChipAuthentication(infos: readonly SecurityInfo[]): boolean {
  return infos.some(({ kind }) => kind === 'chip-authentication-key');
}

/**
 * Chip Authentication over ECDH or DH (ICAO 9303-11, 6.2), version 1.
 *
 * The chip is `proven` when it goes on under keys that only the holder of the private key can know; the channel then
 * speaks under them. After `failed` the secure session is gone and access has to be opened again.
 *
 * @param prove sends the first command under the new keys; when left out, the application is selected again
 */
export async function authenticateChip(
  channel: ChipChannel,
  infos: readonly SecurityInfo[],
  { random = systemRandom, prove = () => proveBySelecting(channel) }: ChipAuthenticationOptions = {},
): Promise<Outcome<ChipProof>> {
  const offer = chooseOffer(infos);
  const key = offer === undefined ? undefined : readAgreementKey(offer.publicKey);
  const cipher = ciphersByArc.get(offer?.oid.split('.').at(-1) ?? '');
  if (offer === undefined || key === undefined || cipher === undefined) return ok('unsupported');
  const { group } = key;
  const privateKey = group.generatePrivateKey(random);
  const secret = group.agree(privateKey, key.publicKey);
  if (secret === undefined) return ok('failed');
  const ownKey = group.publicKeyOf(privateKey);
  const sent =
    cipher === '3des'
      ? await sendKey(channel, offer, ownKey)
      : await chooseAndSendKey(channel, offer, ownKey);
  if (sent.code !== 'ok') return sent;
  // A chip that takes its long key neither at once nor in parts cannot be asked.
  if (sent.value === statusWords.chainingUnsupported) return ok('unsupported');
  if (sent.value !== statusWords.done) return ok('failed');
  channel.secureWith(new SecureSession(deriveSessionKeys(secret, cipher)));
  wipe(secret);
  return prove();
}

export interface ChipAuthenticationOptions {
  readonly random?: RandomSource;
  readonly prove?: () => Promise<Outcome<ChipProof>>;
}

function chooseOffer(infos: readonly SecurityInfo[]): ChipKeyOffer | undefined {
  for (const key of infos) {
    const start = key.kind === 'chip-authentication-key' ? protocolsByKey.get(key.oid) : undefined;
    if (key.kind !== 'chip-authentication-key' || start === undefined) continue;
    const info = infos.find(
      (info) =>
        info.kind === 'chip-authentication' &&
        info.version === 1 &&
        info.keyId === key.keyId &&
        info.oid.startsWith(start),
    );
    // A key without protocol information means triple DES (ICAO 9303-11, 9.2.5).
    const oid = info?.kind === 'chip-authentication' ? info.oid : start + ARC_3DES;
    return { oid, publicKey: key.publicKey, keyId: key.keyId };
  }
  return undefined;
}

function keyReference({ keyId }: ChipKeyOffer): Uint8Array {
  if (keyId === undefined) return new Uint8Array();
  return encodeTlv(0x84, fromBigInt(BigInt(keyId), Math.max(1, Math.ceil(keyId.toString(16).length / 2))));
}

/** MSE:Set KAT (ICAO 9303-11, 6.2.4.1). */
async function sendKey(
  channel: ChipChannel,
  offer: ChipKeyOffer,
  ownKey: Uint8Array,
): Promise<Outcome<number>> {
  const data = joinBytes(encodeTlv(0x91, ownKey), keyReference(offer));
  return statusOf(channel, { ins: 0x22, p1: 0x41, p2: 0xa6, data });
}

/** MSE:Set AT and GENERAL AUTHENTICATE (ICAO 9303-11, 6.2.4.2). */
async function chooseAndSendKey(
  channel: ChipChannel,
  offer: ChipKeyOffer,
  ownKey: Uint8Array,
): Promise<Outcome<number>> {
  const data = joinBytes(encodeTlv(0x80, encodeOid(offer.oid)), keyReference(offer));
  const chosen = await statusOf(channel, { ins: 0x22, p1: 0x41, p2: 0xa4, data });
  if (chosen.code !== 'ok' || chosen.value !== statusWords.done) return chosen;
  const object = encodeTlv(0x7c, encodeTlv(0x80, ownKey));
  return statusOf(channel, { ins: 0x86, p1: 0, p2: 0, data: object, expectedBytes: 256 });
}

async function statusOf(
  channel: ChipChannel,
  command: { ins: number; p1: number; p2: number; data: Uint8Array; expectedBytes?: number },
): Promise<Outcome<number>> {
  const answer = await channel.exchange({ cla: 0, ...command });
  return answer.code === 'ok' ? ok(answer.value.status) : { step: 'chip-authentication', ...answer };
}

/** Selecting the application again costs little, and its answer is proven under the new keys or not at all. */
async function proveBySelecting(channel: ChipChannel): Promise<Outcome<ChipProof>> {
  const answer = await channel.exchange({ cla: 0, ins: 0xa4, p1: 4, p2: 0x0c, data: applicationId });
  if (answer.code === 'secure-messaging-broken') return ok('failed');
  return answer.code === 'ok' ? ok('proven') : { step: 'chip-authentication', ...answer };
}
