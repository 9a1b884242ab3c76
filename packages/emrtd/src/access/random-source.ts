import { randomBytes } from 'node:crypto';

/** Fresh random bytes for nonces and ephemeral keys; tests of published examples give their own. */
export type RandomSource = (length: number) => Uint8Array;

/** The operating system's random generator. */
export const systemRandom: RandomSource = (length) => new Uint8Array(randomBytes(length));
