import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { signatureAlgorithm } from './format.ts';
import type { SigningKey, VerificationKey } from './format.ts';

/** Makes a new key. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { extractable: true });
  const { d = '', x = '' } = await exportJWK(privateKey);
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}

/** What kiosks get of a key. */
export function verificationKeyOf({ x }: SigningKey): VerificationKey {
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** What a key is called in a file's header: its thumbprint (RFC 7638). */
export function keyIdOf({ x }: VerificationKey): Promise<string> {
  return calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
}

/** Reads a key; undefined when the text holds none. */
export function parseVerificationKey(value: unknown): VerificationKey | undefined {
  const { crv, kty, x } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return kty === 'OKP' && crv === 'Ed25519' && isKeyText(x) ? { kty, crv, x } : undefined;
}

/** Reads a key that can sign; undefined when the text holds none. */
export function parseSigningKey(value: unknown): SigningKey | undefined {
  const key = parseVerificationKey(value);
  const d: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'd') : undefined;
  return key !== undefined && isKeyText(d) ? { ...key, d } : undefined;
}

/** 32 bytes in base64url (RFC 8037, 2). */
function isKeyText(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
}
