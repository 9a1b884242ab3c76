import { createHash } from 'node:crypto';
import { joinBytes, sameBytes } from '../bytes/bytes.ts';
import type { HashName } from '../trust/signature-algorithm.ts';

const PARTIAL_RECOVERY = 0x6a;
const TRAILER_SHA1 = 0xbc;
const TRAILER_NAMED = 0xcc;

/** The byte before a trailer of CC names the hash (ISO/IEC 10118-3). */
const hashesByTrailer: ReadonlyMap<number, HashName> = new Map([
  [0x33, 'sha1'],
  [0x38, 'sha224'],
  [0x34, 'sha256'],
  [0x36, 'sha384'],
  [0x35, 'sha512'],
] as const);

/**
 * Digital signature scheme 1 of ISO/IEC 9796-2 with partial recovery, as RSA chips sign in Active Authentication: the
 * opened signature holds a part of the message and the hash of all of it.
 *
 * @param opened the signature raised to the public exponent
 * @param rest the part of the message that is not inside
 */
export function recoversMessage(opened: Uint8Array, rest: Uint8Array): boolean {
  const hash = hashOf(opened);
  if (opened[0] !== PARTIAL_RECOVERY || hash === undefined) return false;
  const body = opened.subarray(1, opened.at(-1) === TRAILER_SHA1 ? -1 : -2);
  const hashBytes = createHash(hash).digest().length;
  if (body.length < hashBytes) return false;
  const recovered = body.subarray(0, -hashBytes);
  const actual = createHash(hash).update(joinBytes(recovered, rest)).digest();
  return sameBytes(body.subarray(-hashBytes), actual);
}

function hashOf(opened: Uint8Array): HashName | undefined {
  if (opened.at(-1) === TRAILER_SHA1) return 'sha1';
  return opened.at(-1) === TRAILER_NAMED ? hashesByTrailer.get(opened.at(-2) ?? 0) : undefined;
}
