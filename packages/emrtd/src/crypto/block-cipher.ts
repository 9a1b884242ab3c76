import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { wipe } from '../bytes/bytes.ts';

/** Block ciphers of ICAO 9303-11: two-key triple DES and AES. */
export type CipherName = '3des' | 'aes-128' | 'aes-192' | 'aes-256';

/** Bytes in one block. */
export const blockBytesOf = (cipher: CipherName): 8 | 16 => (cipher === '3des' ? 8 : 16);

/** CBC without padding. `data` is whole blocks; without `iv` it starts from zeros. */
export function encryptCbc(
  cipher: CipherName,
  key: Uint8Array,
  data: Uint8Array,
  iv?: Uint8Array,
): Uint8Array {
  const start = iv ?? new Uint8Array(blockBytesOf(cipher));
  return run(createCipheriv(`${nodeName(cipher)}-cbc`, nodeKey(cipher, key), start), data);
}

/** The reverse of `encryptCbc`. */
export function decryptCbc(
  cipher: CipherName,
  key: Uint8Array,
  data: Uint8Array,
  iv?: Uint8Array,
): Uint8Array {
  const start = iv ?? new Uint8Array(blockBytesOf(cipher));
  return run(createDecipheriv(`${nodeName(cipher)}-cbc`, nodeKey(cipher, key), start), data);
}

/** One block on its own. */
export function encryptBlock(cipher: CipherName, key: Uint8Array, block: Uint8Array): Uint8Array {
  return encryptCbc(cipher, key, block);
}

const nodeName = (cipher: CipherName): string => (cipher === '3des' ? 'des-ede3' : cipher);

// Node takes triple DES keys with all three parts; ICAO 9303 uses K1, K2, K1. One single-DES key serves for all three
// in the retail MAC, because OpenSSL 3 no longer offers single DES.
// A key object, because Node takes bytes several times more slowly.
function nodeKey(cipher: CipherName, key: Uint8Array): KeyObject {
  if (cipher !== '3des') return createSecretKey(key);
  const whole = new Uint8Array(24);
  whole.set(key);
  whole.set(key.subarray(0, 8), 16);
  if (key.length === 8) whole.set(key, 8);
  const object = createSecretKey(whole);
  wipe(whole);
  return object;
}

function run(
  transform: ReturnType<typeof createCipheriv | typeof createDecipheriv>,
  data: Uint8Array,
): Uint8Array {
  transform.setAutoPadding(false);
  const body = transform.update(data);
  const tail = transform.final();
  if (tail.length !== 0) throw new RangeError('data is not whole blocks');
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}
