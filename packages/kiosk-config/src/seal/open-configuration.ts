import { createHash } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { checkConfiguration } from '../content/check-configuration.ts';
import type { Configuration } from '../content/schema.ts';
import { configurationType, mostBytes, signatureAlgorithm } from './format.ts';
import type { VerificationKey } from './format.ts';
import { keyIdOf } from './keys.ts';

export type OpenedConfiguration =
  | { readonly code: 'ok'; readonly configuration: Configuration; readonly digest: string }
  | { readonly code: 'too-large' | 'not-signed' | 'key-unknown' | 'signature-wrong' }
  /** Rightly signed, and wrong all the same: whoever signed it has a newer or a broken tool. */
  | { readonly code: 'invalid'; readonly reasons: readonly string[] };

/**
 * Opens a signed file: its signature must be of one of `keys`, and its content be right. Whom it is for and when is not
 * looked at. Never throws.
 */
export async function openConfiguration(
  file: string | Uint8Array,
  keys: readonly VerificationKey[],
): Promise<OpenedConfiguration> {
  if (file.length > mostBytes) return { code: 'too-large' };
  const text = (typeof file === 'string' ? file : Buffer.from(file).toString('utf8')).trim();
  const keyId = keyIdIn(text);
  if (keyId === undefined) return { code: 'not-signed' };
  const key = await findKey(keyId, keys);
  if (key === undefined) return { code: 'key-unknown' };
  let payload: Uint8Array;
  try {
    const imported = await importJWK({ ...key }, signatureAlgorithm);
    ({ payload } = await compactVerify(text, imported, { algorithms: [signatureAlgorithm] }));
  } catch {
    return { code: 'signature-wrong' };
  }
  const checked = checkConfiguration(parse(payload));
  return checked.code === 'ok' ? { ...checked, digest: digestOf(text) } : checked;
}

/** What a file is remembered by: SHA-256 of its text, in base64url. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('base64url');
}

function keyIdIn(text: string): string | undefined {
  if (!isCompact(text)) return undefined;
  try {
    const { alg, kid, typ } = decodeProtectedHeader(text);
    return alg === signatureAlgorithm && typ === configurationType ? kid : undefined;
  } catch {
    return undefined;
  }
}

/** Three parts in base64url, each in its only spelling: a file has one text, and so one digest. */
function isCompact(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 3 && parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
  );
}

async function findKey(
  keyId: string,
  keys: readonly VerificationKey[],
): Promise<VerificationKey | undefined> {
  for (const key of keys) if ((await keyIdOf(key)) === keyId) return key;
  return undefined;
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
}
