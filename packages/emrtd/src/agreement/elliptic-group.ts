import type { WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';
import type { RandomSource } from '../access/random-source.ts';
import { toBigInt } from '../bytes/bytes.ts';
import type { AgreementGroup } from './agreement-group.ts';
import type { Curve } from './curves.ts';
import { encodePoint } from './encode-point.ts';
import { NativeMultiplier } from './native-curve.ts';
import { randomScalar } from './random-scalar.ts';

/** Key agreement on an elliptic curve, with the curve's own generator or a mapped one. */
export class EllipticGroup implements AgreementGroup {
  readonly publicKeyTag = 0x86;
  readonly #curve: Curve;
  readonly #generator: WeierstrassPoint<bigint>;
  #multiplier: NativeMultiplier | undefined;

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
    const multiplier = this.#by(privateKey);
    if (this.#generator === this.#curve.Point.BASE) return multiplier.base();
    const product = multiplier.multiply(this.generator);
    if (product === undefined) throw new Error('a generator is on its curve');
    return product.toBytes(false);
  }

  agree(privateKey: bigint, publicKey: Uint8Array): Uint8Array | undefined {
    return this.#isPoint(publicKey) ? this.#by(privateKey).toX(publicKey) : undefined;
  }

  mapGenerically(nonce: Uint8Array, privateKey: bigint, publicKey: Uint8Array): EllipticGroup | undefined {
    const { Point } = this.#curve;
    const shared = this.#isPoint(publicKey) ? this.#by(privateKey).multiply(publicKey) : undefined;
    const scalar = toBigInt(nonce) % Point.CURVE().n;
    if (shared === undefined || scalar === 0n) return undefined;
    const mapped = Point.fromBytes(this.publicKeyOf(scalar)).add(shared);
    return mapped.is0() ? undefined : new EllipticGroup(this.#curve, mapped);
  }

  /** The product of a point and a scalar, as an uncompressed point; undefined when either is none. */
  multiply(scalar: bigint, point: Uint8Array): Uint8Array | undefined {
    const { n } = this.#curve.Point.CURVE();
    if (scalar <= 0n || scalar >= n || !this.#isPoint(point)) return undefined;
    return this.#by(scalar).multiply(point)?.toBytes(false);
  }

  mapToElement(element: bigint): EllipticGroup | undefined {
    const mapped = encodePoint(this.#curve, element);
    return mapped === undefined ? undefined : new EllipticGroup(this.#curve, mapped);
  }

  /** A key is used for its public half and then for the secret, so the last one is kept. */
  #by(scalar: bigint): NativeMultiplier {
    if (this.#multiplier?.scalar !== scalar) this.#multiplier = new NativeMultiplier(this.#curve, scalar);
    return this.#multiplier;
  }

  /** Only uncompressed points travel. Whether they are on the curve, OpenSSL finds out. */
  #isPoint(bytes: Uint8Array): boolean {
    return bytes.length === 1 + 2 * this.#curve.fieldBytes && bytes[0] === 4;
  }
}
