import { createECDH, ECDH } from 'node:crypto';
import type { WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';
import { fromBigInt, toBigInt, wipe } from '../bytes/bytes.ts';
import type { Curve } from './curves.ts';

// OpenSSL multiplies points several times faster than arithmetic in JavaScript does, in a time that does not depend on
// the scalar, and leaves no copies of it on the heap. Node gives only the x-coordinate of a product.

/** Multiplies points of one curve by one secret scalar, from 1 to the order - 1. */
export class NativeMultiplier {
  readonly scalar: bigint;
  readonly #curve: Curve;
  readonly #agreement: ECDH;
  #neighbour: ECDH | undefined;

  constructor(curve: Curve, scalar: bigint) {
    this.scalar = scalar;
    this.#curve = curve;
    this.#agreement = agreementWith(curve, scalar);
  }

  /** The curve's own generator times the scalar, as an uncompressed point. */
  base(): Uint8Array {
    return new Uint8Array(this.#agreement.getPublicKey());
  }

  /** The x-coordinate of a point times the scalar, at full length; undefined when the bytes are no point of the curve. */
  toX(point: Uint8Array): Uint8Array | undefined {
    return secretOf(this.#agreement, point);
  }

  /**
   * A point times the scalar; undefined when the bytes are no point of the curve.
   *
   * Of the two points with the right x-coordinate it is the one that, with the point added once more, has the
   * x-coordinate of the next multiple.
   */
  multiply(point: Uint8Array): WeierstrassPoint<bigint> | undefined {
    const { n } = this.#curve.Point.CURVE();
    const isLast = this.scalar === n - 1n;
    this.#neighbour ??= agreementWith(this.#curve, isLast ? this.scalar - 1n : this.scalar + 1n);
    const x = this.toX(point);
    const neighbourX = secretOf(this.#neighbour, point);
    if (x === undefined || neighbourX === undefined) return undefined;
    const candidate = pointAt(this.#curve, x);
    const original = this.#curve.Point.fromBytes(point);
    const step = isLast ? original.negate() : original;
    const product = candidate.add(step).x === toBigInt(neighbourX) ? candidate : candidate.negate();
    wipe(x, neighbourX);
    return product;
  }
}

function agreementWith(curve: Curve, scalar: bigint): ECDH {
  const agreement = createECDH(curve.name);
  const { n } = curve.Point.CURVE();
  const key = fromBigInt(scalar, Math.ceil(n.toString(2).length / 8));
  agreement.setPrivateKey(key);
  wipe(key);
  return agreement;
}

function secretOf(agreement: ECDH, point: Uint8Array): Uint8Array | undefined {
  try {
    const handedOut = agreement.computeSecret(point);
    const secret = new Uint8Array(handedOut);
    wipe(handedOut);
    return secret;
  } catch {
    return undefined;
  }
}

function pointAt(curve: Curve, x: Uint8Array): WeierstrassPoint<bigint> {
  const compressed = Buffer.concat([Uint8Array.of(2), x]);
  const whole = ECDH.convertKey(compressed, curve.name, undefined, undefined, 'uncompressed');
  return curve.Point.fromBytes(new Uint8Array(whole as Buffer));
}
