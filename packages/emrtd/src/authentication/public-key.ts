import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import type { Curve } from '../agreement/curves.ts';
import { curveById, curveByPrime, knownCurves } from '../agreement/curves.ts';
import { toBigInt } from '../bytes/bytes.ts';
import { derTags, readBitString, readOid, readSmallInteger, readUnsigned } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';

/** A SubjectPublicKeyInfo as OpenSSL reads it; undefined when it cannot. */
export function readPublicKey(der: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/** An elliptic-curve key with the curve this library computes on. */
export interface PointOnCurve {
  readonly curve: Curve;
  readonly point: Uint8Array;
}

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
/** Names a curve by its id in ICAO 9303-11, table 6. */
const STANDARDIZED_PARAMETERS = '0.4.0.127.0.7.1.2';

const curveNames: ReadonlyMap<string, string> = new Map([
  ['1.2.840.10045.3.1.1', 'prime192v1'],
  ['1.3.132.0.33', 'secp224r1'],
  ['1.2.840.10045.3.1.7', 'prime256v1'],
  ['1.3.132.0.34', 'secp384r1'],
  ['1.3.132.0.35', 'secp521r1'],
  ['1.3.36.3.3.2.8.1.1.3', 'brainpoolP192r1'],
  ['1.3.36.3.3.2.8.1.1.5', 'brainpoolP224r1'],
  ['1.3.36.3.3.2.8.1.1.7', 'brainpoolP256r1'],
  ['1.3.36.3.3.2.8.1.1.9', 'brainpoolP320r1'],
  ['1.3.36.3.3.2.8.1.1.11', 'brainpoolP384r1'],
  ['1.3.36.3.3.2.8.1.1.13', 'brainpoolP512r1'],
]);

/** The point and curve in a SubjectPublicKeyInfo, named or with explicit parameters; undefined for anything else. */
export function readPointOnCurve(der: Uint8Array): PointOnCurve | undefined {
  const [algorithm, key] = parseWrapped(der, derTags.sequence) ?? [];
  const [oid, parameters] = (algorithm !== undefined && parseTlvs(algorithm.value)) || [];
  const curve = curveOf(readOid(oid), parameters);
  const point = readBitString(key);
  return curve === undefined || point === undefined ? undefined : { curve, point };
}

function curveOf(algorithm: string | undefined, parameters: Tlv | undefined): Curve | undefined {
  if (algorithm === EC_PUBLIC_KEY) return readCurve(parameters);
  return algorithm === STANDARDIZED_PARAMETERS ? curveById(readSmallInteger(parameters) ?? -1) : undefined;
}

function readCurve(parameters: Tlv | undefined): Curve | undefined {
  const name = curveNames.get(readOid(parameters) ?? '');
  if (name !== undefined)
    return [...knownCurves()].map(([, curve]) => curve).find((curve) => curve.name === name);
  if (parameters?.tag !== derTags.sequence) return undefined;
  // Explicit parameters (RFC 3279, 2.3.5): version, field, coefficients, base, order. The standardized curve with the
  // same prime and order is computed on, so odd coefficients lead nowhere.
  const [, field, , , order] = parseTlvs(parameters.value) ?? [];
  const [, prime] = (field !== undefined && parseTlvs(field.value)) || [];
  const primeBytes = readUnsigned(prime);
  const orderBytes = readUnsigned(order);
  if (primeBytes === undefined || orderBytes === undefined) return undefined;
  return curveByPrime(toBigInt(primeBytes), toBigInt(orderBytes));
}
