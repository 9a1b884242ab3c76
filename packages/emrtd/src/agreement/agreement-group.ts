import type { RandomSource } from '../access/random-source.ts';

/**
 * A group with a generator in which two sides agree on a secret: an elliptic curve or a multiplicative group.
 *
 * Public keys travel as bytes: an uncompressed point, or a number as long as the prime. A key that is no member of the
 * group, or that would give the neutral element, brings undefined; it comes from the other side and is no bug.
 */
export interface AgreementGroup {
  /** Tag of the public key in an authentication token (ICAO 9303-11, 9.4.4 and 9.4.5). */
  readonly publicKeyTag: 0x86 | 0x84;
  /** Size of the field or the modulus. */
  readonly primeBits: number;
  /** The generator as a public key is written. */
  readonly generator: Uint8Array;
  /** A secret scalar. */
  generatePrivateKey(random: RandomSource): bigint;
  publicKeyOf(privateKey: bigint): Uint8Array;
  /** The agreed secret: the x-coordinate, or the number, at full length. Wipe after use. */
  agree(privateKey: bigint, publicKey: Uint8Array): Uint8Array | undefined;
  /** The same group with the generator of Generic Mapping (ICAO 9303-11, 4.4.3.3.1). */
  mapGenerically(nonce: Uint8Array, privateKey: bigint, publicKey: Uint8Array): AgreementGroup | undefined;
  /** The same group with the generator of Integrated Mapping (4.4.3.3.2), from a pseudo-random field element. */
  mapToElement(element: bigint): AgreementGroup | undefined;
}
