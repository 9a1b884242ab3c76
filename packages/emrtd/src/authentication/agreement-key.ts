import type { AgreementGroup } from '../agreement/agreement-group.ts';
import { EllipticGroup } from '../agreement/elliptic-group.ts';
import { ModularGroup } from '../agreement/modular-group.ts';
import type { ModularParameters } from '../agreement/modular-groups.ts';
import { modularGroupById, modularGroupByPrime } from '../agreement/modular-groups.ts';
import { fromBigInt, toBigInt } from '../bytes/bytes.ts';
import { derTags, readBitString, readOid, readSmallInteger, readUnsigned } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { parseTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import { readPointOnCurve } from './public-key.ts';

/** A chip's static key in the group in which it agrees on a secret. */
export interface AgreementKey {
  readonly group: AgreementGroup;
  /** As the group writes public keys. */
  readonly publicKey: Uint8Array;
}

/** dhKeyAgreement of PKCS #3 and dhpublicnumber of ANSI X9.42. */
const DH_PKCS3 = '1.2.840.113549.1.3.1';
const DH_X942 = '1.2.840.10046.2.1';
const STANDARDIZED_PARAMETERS = '0.4.0.127.0.7.1.2';

/** Below it a key is no proof; above it a chip would only waste the reader's time. */
const PRIME_BITS_MIN = 1024;
const PRIME_BITS_MAX = 4096;

/** Reads a SubjectPublicKeyInfo for ECDH or DH (ICAO 9303-11, 9.4); undefined for one this library cannot use. */
export function readAgreementKey(der: Uint8Array): AgreementKey | undefined {
  const onCurve = readPointOnCurve(der);
  if (onCurve !== undefined) return { group: new EllipticGroup(onCurve.curve), publicKey: onCurve.point };
  const [algorithm, key] = parseWrapped(der, derTags.sequence) ?? [];
  const [oid, parameters] = (algorithm !== undefined && parseTlvs(algorithm.value)) || [];
  const group = groupOf(readOid(oid), parameters);
  const bits = readBitString(key);
  const number = bits === undefined ? undefined : readUnsigned(parseTlv(bits));
  if (group === undefined || number === undefined) return undefined;
  const length = Math.ceil(group.prime.toString(2).length / 8);
  if (number.length > length) return undefined;
  return { group: new ModularGroup(group), publicKey: fromBigInt(toBigInt(number), length) };
}

function groupOf(algorithm: string | undefined, parameters: Tlv | undefined): ModularParameters | undefined {
  if (algorithm === STANDARDIZED_PARAMETERS) return modularGroupById(readSmallInteger(parameters) ?? -1);
  if (algorithm !== DH_PKCS3 && algorithm !== DH_X942) return undefined;
  const fields = parameters?.tag === derTags.sequence ? (parseTlvs(parameters.value) ?? []) : [];
  const [prime = 0n, generator = 0n, third = 0n] = fields.map((field) =>
    toBigInt(readUnsigned(field) ?? none),
  );
  const bits = prime.toString(2).length;
  if (bits < PRIME_BITS_MIN || bits > PRIME_BITS_MAX || prime % 2n === 0n) return undefined;
  if (generator < 2n || generator > prime - 2n) return undefined;
  // PKCS #3 names no subgroup; then the one known for the prime counts, or all numbers below it.
  const order = algorithm === DH_X942 ? third : (modularGroupByPrime(prime)?.order ?? prime - 1n);
  return order < 2n || order >= prime ? undefined : { prime, generator, order };
}

const none = new Uint8Array();
