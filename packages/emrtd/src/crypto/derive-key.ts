import { createHash } from 'node:crypto';
import { joinBytes, wipe } from '../bytes/bytes.ts';
import type { CipherName } from './block-cipher.ts';

/** What a derived key is for; the number is the counter of ICAO 9303-11, 9.7.1. */
export const keyPurposes = { encryption: 1, mac: 2, password: 3 } as const;
export type KeyPurpose = keyof typeof keyPurposes;

/** Key derivation function of ICAO 9303-11, 9.7.1. Triple DES keys come with odd parity, 16 bytes. */
export function deriveKey(secret: Uint8Array, purpose: KeyPurpose, cipher: CipherName): Uint8Array {
  const hash = cipher === 'aes-192' || cipher === 'aes-256' ? 'sha256' : 'sha1';
  const counter = Uint8Array.of(0, 0, 0, keyPurposes[purpose]);
  const input = joinBytes(secret, counter);
  const digest = createHash(hash).update(input).digest();
  const key = new Uint8Array(digest.subarray(0, cipherKeyBytes[cipher]));
  wipe(input, digest);
  if (cipher === '3des') for (const [index, byte] of key.entries()) key[index] = withOddParity(byte);
  return key;
}

/** Bytes of a key. */
export const cipherKeyBytes: Readonly<Record<CipherName, number>> = {
  '3des': 16,
  'aes-128': 16,
  'aes-192': 24,
  'aes-256': 32,
};

function withOddParity(byte: number): number {
  let ones = 0;
  for (let bit = 1; bit < 8; bit += 1) ones += (byte >> bit) & 1;
  return (byte & 0xfe) | (ones % 2 === 0 ? 1 : 0);
}
