import type { CipherName } from '../crypto/block-cipher.ts';
import { deriveKey } from '../crypto/derive-key.ts';

/** The keys of one secure session and where its counter stands. Wiped when the session is closed. */
export interface SessionKeys {
  readonly cipher: CipherName;
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
  /** Send sequence counter before the first command: 8 bytes for triple DES, 16 for AES. */
  readonly counter: Uint8Array;
}

/** Session keys of PACE and Chip Authentication, where the counter starts from zero (ICAO 9303-11, 9.8.6.3, 9.8.7.3). */
export function deriveSessionKeys(secret: Uint8Array, cipher: CipherName): SessionKeys {
  return {
    cipher,
    encryptionKey: deriveKey(secret, 'encryption', cipher),
    macKey: deriveKey(secret, 'mac', cipher),
    counter: new Uint8Array(cipher === '3des' ? 8 : 16),
  };
}

/** Adds one to a big-endian counter, in place; past the end it starts from zero. */
export function countUp(counter: Uint8Array): void {
  for (let index = counter.length - 1; index >= 0; index -= 1) {
    const next = ((counter[index] ?? 0) + 1) & 0xff;
    counter[index] = next;
    if (next !== 0) return;
  }
}
