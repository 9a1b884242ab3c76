import { CompactSign, importJWK } from 'jose';
import type { Configuration } from '../content/schema.ts';
import { configurationType, signatureAlgorithm } from './format.ts';
import type { SigningKey } from './format.ts';
import { keyIdOf } from './keys.ts';

/** Signs a configuration that has been checked: a compact JWS (RFC 7515). */
export async function signConfiguration(configuration: Configuration, key: SigningKey): Promise<string> {
  const { crv, d, kty, x } = key;
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(configuration)))
    .setProtectedHeader({ alg: signatureAlgorithm, typ: configurationType, kid: await keyIdOf(key) })
    .sign(await importJWK({ kty, crv, x, d }, signatureAlgorithm));
}
