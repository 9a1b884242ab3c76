import { deriveKey } from '../crypto/derive-key.ts';
import type { CipherName } from '../crypto/block-cipher.ts';
import { wipe } from '../bytes/bytes.ts';
import type { MrzKey } from './mrz-key.ts';
import { mrzSecret } from './mrz-key.ts';

/** What opens a chip with PACE: the number printed on the card's front, or fields of its machine-readable zone. */
export type PacePassword =
  | { readonly kind: 'can'; readonly can: string }
  | { readonly kind: 'mrz'; readonly mrz: MrzKey };

/** Reference of the password in MSE:Set AT (ICAO 9303-11, 4.4.4.1). */
export const passwordReference = (password: PacePassword): 1 | 2 => (password.kind === 'mrz' ? 1 : 2);

/** The key that decrypts the chip's nonce (ICAO 9303-11, 9.7.3). Wipe after use. */
export function passwordKey(password: PacePassword, cipher: CipherName): Uint8Array {
  const secret = password.kind === 'mrz' ? mrzSecret(password.mrz) : new TextEncoder().encode(password.can);
  const key = deriveKey(secret, 'password', cipher);
  wipe(secret);
  return key;
}
