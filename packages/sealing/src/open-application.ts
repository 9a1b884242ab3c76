import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import type { JWK, ProtectedHeaderParameters } from 'jose';
import { contentAlgorithm, keyAlgorithm, longestSeal, sealType } from './format.ts';

export type FoundKey =
  | { readonly code: 'ok'; readonly privateKey: JWK }
  | { readonly code: 'unknown' }
  /** There was such a key; it has been destroyed. */
  | { readonly code: 'expired' };

export type OpenedApplication =
  /** `application` is byte for byte what was sealed. */
  | {
      readonly code: 'ok';
      readonly submissionId: string;
      readonly keyId: string;
      readonly application: string;
    }
  /** No seal of an application, cut short, or altered. */
  | { readonly code: 'seal-damaged' }
  | { readonly code: 'seal-key-unknown' }
  | { readonly code: 'seal-expired' };

const damaged = { code: 'seal-damaged' } as const;

/** Opens what `sealApplication` has sealed. Any text may be given; none makes it throw. */
export async function openApplication(
  sealed: string,
  findKey: (keyId: string) => FoundKey,
): Promise<OpenedApplication> {
  if (sealed.length > longestSeal || !isExact(sealed)) return damaged;
  const header = headerOf(sealed);
  const { typ, kid, submissionId } = header;
  // Compressed text could be a thousand times as long as it looks.
  if (typ !== sealType || kid === undefined || typeof submissionId !== 'string' || 'zip' in header)
    return damaged;
  const found = findKey(kid);
  if (found.code === 'unknown') return { code: 'seal-key-unknown' };
  if (found.code === 'expired') return { code: 'seal-expired' };
  try {
    const key = await importJWK(found.privateKey, keyAlgorithm);
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [keyAlgorithm],
      contentEncryptionAlgorithms: [contentAlgorithm],
    });
    const application = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext);
    return { code: 'ok', submissionId, keyId: kid, application };
  } catch {
    // Whatever a stranger's bytes can make the library or the platform complain of.
    return damaged;
  }
}

/** Base64url with the last character's spare bits at zero: the same bytes in another spelling are no seal of ours. */
const isExact = (sealed: string): boolean =>
  sealed.split('.').every((part) => /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/.test(part));

function headerOf(sealed: string): ProtectedHeaderParameters & Readonly<Record<string, unknown>> {
  try {
    return { ...decodeProtectedHeader(sealed) };
  } catch {
    return {};
  }
}
