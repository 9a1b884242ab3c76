import { fromHex, joinBytes, toBigInt } from '../bytes/bytes.ts';
import type { CipherName } from '../crypto/block-cipher.ts';
import { encryptCbc } from '../crypto/block-cipher.ts';
import { cipherKeyBytes } from '../crypto/derive-key.ts';

// ICAO 9303-11, 4.4.3.3.2: constants c0 and c1 for nonces of 128 and 256 bits.
const constants = {
  128: [fromHex('a668892a7c41e3ca739f40b057d85904'), fromHex('a4e136ac725f738b01c1f60217c188ad')],
  256: [
    fromHex('d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676'),
    fromHex('54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517'),
  ],
} as const;

const SECURITY_MARGIN_BITS = 64;

/** Pseudo-random number of Integrated Mapping before it is reduced, as long as the field and 64 bits more. */
export function mappedElement(
  cipher: CipherName,
  { nonce, readerNonce }: { readonly nonce: Uint8Array; readonly readerNonce: Uint8Array },
  primeBits: number,
): bigint {
  const outputBits = cipherKeyBytes[cipher] === 16 ? 128 : 256;
  const [next, output] = constants[outputBits];
  const keyOf = (block: Uint8Array): Uint8Array => block.subarray(0, cipherKeyBytes[cipher]);
  const rounds = Math.ceil((primeBits + SECURITY_MARGIN_BITS) / outputBits);
  const blocks: Uint8Array[] = [];
  let key = keyOf(encryptCbc(cipher, readerNonce, nonce));
  for (let round = 0; round < rounds; round += 1) {
    blocks.push(encryptCbc(cipher, key, output));
    key = keyOf(encryptCbc(cipher, key, next));
  }
  return toBigInt(joinBytes(...blocks));
}
