import { statusWords } from '../apdu/response.ts';
import { joinBytes, padBlocks, sameBytes, wipe } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import { decryptCbc, encryptCbc } from '../crypto/block-cipher.ts';
import { deriveKey } from '../crypto/derive-key.ts';
import { retailMac } from '../crypto/mac.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { SecureSession } from '../secure-messaging/secure-session.ts';
import { deriveSessionKeys } from '../secure-messaging/session-keys.ts';
import type { MrzKey } from './mrz-key.ts';
import { mrzSecret } from './mrz-key.ts';
import type { RandomSource } from './random-source.ts';
import { systemRandom } from './random-source.ts';

const NONCE_BYTES = 8;
const CRYPTOGRAM_BYTES = 32;

/**
 * Basic Access Control (ICAO 9303-11, 4.3), with the application already selected.
 *
 * On success the channel speaks under secure messaging in triple DES. Ends with `wrong-mrz` when the chip refuses the
 * reader's proof, `bac-failed` when the chip's own proof is wrong.
 */
export async function openWithBac(
  channel: ChipChannel,
  key: MrzKey,
  random: RandomSource = systemRandom,
): Promise<Outcome<'bac'>> {
  const secret = mrzSecret(key);
  const seed = secret.subarray(0, 16);
  const encryptionKey = deriveKey(seed, 'encryption', '3des');
  const macKey = deriveKey(seed, 'mac', '3des');
  try {
    return await authenticate(channel, { encryptionKey, macKey }, random);
  } finally {
    wipe(secret, encryptionKey, macKey);
  }
}

interface DocumentKeys {
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
}

async function authenticate(
  channel: ChipChannel,
  keys: DocumentKeys,
  random: RandomSource,
): Promise<Outcome<'bac'>> {
  const challenge = await channel.exchange({ cla: 0, ins: 0x84, p1: 0, p2: 0, expectedBytes: NONCE_BYTES });
  if (challenge.code !== 'ok') return { ...challenge, step: 'bac' };
  const { data: chipNonce, status } = challenge.value;
  if (status !== statusWords.done) return { code: 'unexpected-status', step: 'bac', status };
  if (chipNonce.length !== NONCE_BYTES) return { code: 'garbled', step: 'bac' };
  const readerNonce = random(NONCE_BYTES);
  const readerShare = random(16);
  const proof = sealed(keys, joinBytes(readerNonce, chipNonce, readerShare));
  const answer = await channel.exchange({
    cla: 0,
    ins: 0x82,
    p1: 0,
    p2: 0,
    data: proof,
    expectedBytes: proof.length,
  });
  if (answer.code !== 'ok') return { ...answer, step: 'bac' };
  if (answer.value.status !== statusWords.done) return refusal(answer.value.status);
  const opened = unsealed(keys, answer.value.data);
  if (opened === undefined) return { code: 'bac-failed', step: 'bac' };
  const fresh = sameBytes(opened.subarray(0, 16), joinBytes(chipNonce, readerNonce));
  if (!fresh) return { code: 'bac-failed', step: 'bac' };
  const sessionSeed = readerShare.map((byte, index) => byte ^ (opened[16 + index] ?? 0));
  const counter = joinBytes(chipNonce.subarray(4), readerNonce.subarray(4));
  channel.secureWith(new SecureSession({ ...deriveSessionKeys(sessionSeed, '3des'), counter }));
  wipe(sessionSeed, opened, readerShare);
  return ok('bac');
}

function refusal(status: number): Outcome<never> {
  const refused: readonly number[] = [
    statusWords.authenticationFailed,
    statusWords.securityStatus,
    statusWords.secureObjectsWrong,
    statusWords.wrongData,
  ];
  if (status === statusWords.blocked) return { code: 'password-blocked', step: 'bac', status };
  return { code: refused.includes(status) ? 'wrong-mrz' : 'unexpected-status', step: 'bac', status };
}

/** Encrypted, with its check value (ICAO 9303-11, 4.3.3.2). */
function sealed(keys: DocumentKeys, plain: Uint8Array): Uint8Array {
  const cryptogram = encryptCbc('3des', keys.encryptionKey, plain);
  return joinBytes(cryptogram, retailMac(keys.macKey, padBlocks(cryptogram, 8)));
}

function unsealed(keys: DocumentKeys, bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length !== CRYPTOGRAM_BYTES + 8) return undefined;
  const cryptogram = bytes.subarray(0, CRYPTOGRAM_BYTES);
  const expected = retailMac(keys.macKey, padBlocks(cryptogram, 8));
  if (!sameBytes(expected, bytes.subarray(CRYPTOGRAM_BYTES))) return undefined;
  return decryptCbc('3des', keys.encryptionKey, cryptogram);
}
