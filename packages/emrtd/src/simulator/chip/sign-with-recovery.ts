import type { KeyObject } from 'node:crypto';
import { constants, createHash, privateEncrypt } from 'node:crypto';
import { systemRandom } from '../../access/random-source.ts';
import { joinBytes } from '../../bytes/bytes.ts';

/** ISO/IEC 9796-2 scheme 1 with SHA-256 (trailer 34CC), as RSA chips sign in Active Authentication. */
export function signWithRecovery(key: KeyObject, challenge: Uint8Array): Uint8Array {
  const modulusBytes = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const trailer = Uint8Array.of(0x34, 0xcc);
  const recoverable = systemRandom(modulusBytes - 1 - 32 - trailer.length);
  const hash = createHash('sha256').update(joinBytes(recoverable, challenge)).digest();
  const message = joinBytes(Uint8Array.of(0x6a), recoverable, hash, trailer);
  return new Uint8Array(privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, message));
}
