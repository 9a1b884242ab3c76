import { deriveKey } from '../../crypto/derive-key.ts';
import { decryptCbc, encryptCbc } from '../../crypto/block-cipher.ts';
import { retailMac } from '../../crypto/mac.ts';
import { joinBytes, padBlocks, sameBytes } from '../../bytes/bytes.ts';
import type { MrzKey } from '../../access/mrz-key.ts';
import { mrzSecret } from '../../access/mrz-key.ts';
import { systemRandom } from '../../access/random-source.ts';
import { statusWords } from '../../apdu/response.ts';
import { deriveSessionKeys } from '../../secure-messaging/session-keys.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';

/** EXTERNAL AUTHENTICATE of BAC on the card's side (ICAO 9303-11, 4.3.3). */
export function answerBac(mrz: MrzKey, challenge: Uint8Array, data: Uint8Array): CardAnswer {
  const seed = mrzSecret(mrz).subarray(0, 16);
  const encryptionKey = deriveKey(seed, 'encryption', '3des');
  const macKey = deriveKey(seed, 'mac', '3des');
  const cryptogram = data.subarray(0, 32);
  const proven =
    data.length === 40 && sameBytes(retailMac(macKey, padBlocks(cryptogram, 8)), data.subarray(32));
  if (!proven) return say(statusWords.authenticationFailed);
  const plain = decryptCbc('3des', encryptionKey, cryptogram);
  if (!sameBytes(plain.subarray(8, 16), challenge)) return say(statusWords.authenticationFailed);
  const readerNonce = plain.subarray(0, 8);
  const share = systemRandom(16);
  const sealed = encryptCbc('3des', encryptionKey, joinBytes(challenge, readerNonce, share));
  const sessionSeed = share.map((byte, index) => byte ^ (plain[16 + index] ?? 0));
  const counter = joinBytes(challenge.subarray(4), readerNonce.subarray(4));
  return {
    ...give(joinBytes(sealed, retailMac(macKey, padBlocks(sealed, 8)))),
    keys: { ...deriveSessionKeys(sessionSeed, '3des'), counter },
  };
}
