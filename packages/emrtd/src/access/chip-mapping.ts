import { unpad } from '../bytes/bytes.ts';
import { decryptCbc, encryptBlock } from '../crypto/block-cipher.ts';
import type { SessionKeys } from '../secure-messaging/session-keys.ts';

/** What a chip gave in PACE with Chip Authentication Mapping, to be checked against its signed key. */
export interface ChipMapping {
  /** Chip Authentication Data: a scalar. */
  readonly data: Uint8Array;
  /** The key the chip sent when the nonce was mapped. */
  readonly mappingKey: Uint8Array;
}

/** Chip Authentication Data out of the last answer of PACE (ICAO 9303-11, 4.4.3.5); undefined when it is none. */
export function decryptChipData(
  { cipher, encryptionKey }: SessionKeys,
  encrypted: Uint8Array | undefined,
): Uint8Array | undefined {
  if (encrypted === undefined || encrypted.length === 0 || encrypted.length % 16 !== 0) return undefined;
  const startVector = encryptBlock(cipher, encryptionKey, new Uint8Array(16).fill(0xff));
  return unpad(decryptCbc(cipher, encryptionKey, encrypted, startVector));
}
