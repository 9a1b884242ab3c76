import { CompactEncrypt, importJWK } from 'jose';
import { contentAlgorithm, keyAlgorithm, sealType } from './format.ts';
import type { SealingKey } from './format.ts';

/**
 * Seals an application: a compact JWE (RFC 7516) that only the holder of the key's other half can open. `application` is
 * the very text that would have been sent; its id stands readable in the header and cannot be exchanged for another.
 *
 * Throws where there is no cryptography: in a browser on a page that came neither by HTTPS nor from this machine.
 */
export async function sealApplication(
  application: string,
  { submissionId, key }: { readonly submissionId: string; readonly key: SealingKey },
): Promise<string> {
  const { kty, crv, x, y } = key;
  return await new CompactEncrypt(new TextEncoder().encode(application))
    .setProtectedHeader({
      alg: keyAlgorithm,
      enc: contentAlgorithm,
      typ: sealType,
      kid: key.kid,
      submissionId: submissionId.toLowerCase(),
    })
    .encrypt(await importJWK({ kty, crv, x, y }, keyAlgorithm));
}
