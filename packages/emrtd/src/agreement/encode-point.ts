import { Field } from '@noble/curves/abstract/modular.js';
import type { WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';
import type { Curve } from './curves.ts';

/**
 * Maps a number, taken modulo the prime, to a point (ICAO 9303-11, Appendix B.2, affine coordinates).
 *
 * Undefined for curves over primes that are not 3 modulo 4 (secp224r1), where the method is not defined, and for the
 * few elements without an image.
 */
export function encodePoint({ Point }: Curve, number: bigint): WeierstrassPoint<bigint> | undefined {
  const { p, a, b } = Point.CURVE();
  if (p % 4n !== 3n) return undefined;
  const field = Field(p);
  const element = field.create(number);
  const alpha = field.neg(field.sqr(element));
  const denominator = field.add(alpha, field.sqr(alpha));
  if (denominator === 0n) return undefined;
  const first = field.mul(field.neg(field.div(b, a)), field.add(1n, field.inv(denominator)));
  const second = field.mul(alpha, first);
  const height = field.add(field.add(field.mul(field.sqr(first), first), field.mul(a, first)), b);
  const candidate = field.pow(height, p - 1n - (p + 1n) / 4n);
  const isSquare = field.mul(field.sqr(candidate), height) === 1n;
  const cubed = field.mul(field.mul(field.sqr(element), element), height);
  const x = isSquare ? first : second;
  const y = field.mul(candidate, isSquare ? height : cubed);
  const point = Point.fromAffine({ x, y });
  return point.is0() ? undefined : point;
}
