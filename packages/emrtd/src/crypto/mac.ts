import { padBlocks } from '../bytes/bytes.ts';
import type { CipherName } from './block-cipher.ts';
import { decryptCbc, encryptBlock, encryptCbc } from './block-cipher.ts';

/** Bytes of every check value in ICAO 9303. */
export const MAC_BYTES = 8;

/**
 * The check value of secure messaging (ICAO 9303-11, 9.8.6): retail MAC for triple DES, CMAC cut to 8 bytes for AES.
 *
 * @param padded whole blocks, already padded
 */
export function macOfBlocks(cipher: CipherName, key: Uint8Array, padded: Uint8Array): Uint8Array {
  return cipher === '3des' ? retailMac(key, padded) : cmac(cipher, key, padded).slice(0, MAC_BYTES);
}

/** The check value of an authentication token (ICAO 9303-11, 4.4.3.4): only the retail MAC needs padding first. */
export function macOfToken(cipher: CipherName, key: Uint8Array, data: Uint8Array): Uint8Array {
  return cipher === '3des' ? retailMac(key, padBlocks(data, 8)) : cmac(cipher, key, data).slice(0, MAC_BYTES);
}

/** ISO/IEC 9797-1 MAC algorithm 3 with DES over whole blocks. */
export function retailMac(key: Uint8Array, blocks: Uint8Array): Uint8Array {
  const first = key.subarray(0, 8);
  const last = encryptCbc('3des', first, blocks).slice(-8);
  return encryptBlock('3des', first, decryptCbc('3des', key.subarray(8, 16), last));
}

/** AES-CMAC of NIST SP 800-38B, all 16 bytes. */
export function cmac(cipher: CipherName, key: Uint8Array, data: Uint8Array): Uint8Array {
  const whole = data.length > 0 && data.length % 16 === 0;
  const once = doubled(encryptBlock(cipher, key, new Uint8Array(16)));
  const subkey = whole ? once : doubled(once);
  const blocks = whole ? Uint8Array.from(data) : padBlocks(data, 16);
  const start = blocks.length - 16;
  for (const [index, byte] of subkey.entries()) blocks[start + index] = (blocks[start + index] ?? 0) ^ byte;
  return encryptCbc(cipher, key, blocks).slice(-16);
}

/** Doubling in GF(2^128), SP 800-38B section 6.1. */
function doubled(block: Uint8Array): Uint8Array {
  const result = block.map((byte, index) => ((byte << 1) | ((block[index + 1] ?? 0) >> 7)) & 0xff);
  if ((block[0] ?? 0) >= 0x80) result[15] = (result[15] ?? 0) ^ 0x87;
  return result;
}
