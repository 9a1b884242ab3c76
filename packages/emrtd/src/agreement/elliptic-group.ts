import type { WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';
import type { RandomSource } from '../access/random-source.ts';
import { fromBigInt, toBigInt } from '../bytes/bytes.ts';
import type { AgreementGroup } from './agreement-group.ts';
import type { Curve } from './curves.ts';
import { encodePoint } from './encode-point.ts';
import { randomScalar } from './random-scalar.ts';

/** Key agreement on an elliptic curve, with the curve's own generator or a mapped one. */
export class EllipticGroup implements AgreementGroup {
  readonly publicKeyTag = 0x86;
  readonly #curve: Curve;
  readonly #generator: WeierstrassPoint<bigint>;

  constructor(curve: Curve, generator: WeierstrassPoint<bigint> = curve.Point.BASE) {
    this.#curve = curve;
    this.#generator = generator;
  }

  get primeBits(): number {
    return this.#curve.Point.CURVE().p.toString(2).length;
  }

  get generator(): Uint8Array {
    return this.#generator.toBytes(false);
  }

  generatePrivateKey(random: RandomSource): bigint {
    return randomScalar(this.#curve.Point.CURVE().n, random);
  }

  publicKeyOf(privateKey: bigint): Uint8Array {
    return this.#generator.multiply(privateKey).toBytes(false);
  }

  agree(privateKey: bigint, publicKey: Uint8Array): Uint8Array | undefined {
    const point = this.#decode(publicKey)?.multiply(privateKey);
    return point === undefined || point.is0() ? undefined : fromBigInt(point.x, this.#curve.fieldBytes);
  }

  mapGenerically(nonce: Uint8Array, privateKey: bigint, publicKey: Uint8Array): EllipticGroup | undefined {
    const shared = this.#decode(publicKey)?.multiply(privateKey);
    const scalar = toBigInt(nonce) % this.#curve.Point.CURVE().n;
    if (shared === undefined || scalar === 0n) return undefined;
    const mapped = this.#generator.multiply(scalar).add(shared);
    return mapped.is0() ? undefined : new EllipticGroup(this.#curve, mapped);
  }

  /** The product of a point and a scalar, as an uncompressed point; undefined when either is none. */
  multiply(scalar: bigint, point: Uint8Array): Uint8Array | undefined {
    const { n } = this.#curve.Point.CURVE();
    if (scalar <= 0n || scalar >= n) return undefined;
    return this.#decode(point)?.multiply(scalar).toBytes(false);
  }

  mapToElement(element: bigint): EllipticGroup | undefined {
    const mapped = encodePoint(this.#curve, element);
    return mapped === undefined ? undefined : new EllipticGroup(this.#curve, mapped);
  }

  /** A point of the curve that is not the neutral element. */
  #decode(bytes: Uint8Array): WeierstrassPoint<bigint> | undefined {
    if (bytes.length !== 1 + 2 * this.#curve.fieldBytes || bytes[0] !== 4) return undefined;
    try {
      const point = this.#curve.Point.fromBytes(bytes);
      return point.is0() ? undefined : point;
    } catch {
      return undefined;
    }
  }
}
