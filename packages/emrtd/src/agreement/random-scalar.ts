import type { RandomSource } from '../access/random-source.ts';
import { toBigInt } from '../bytes/bytes.ts';

/** A secret from 1 to `order` - 1. Drawn again rather than reduced, so that each is equally likely. */
export function randomScalar(order: bigint, random: RandomSource): bigint {
  const bits = order.toString(2).length;
  for (;;) {
    const candidate = BigInt.asUintN(bits, toBigInt(random(Math.ceil(bits / 8))));
    if (candidate > 0n && candidate < order) return candidate;
  }
}
