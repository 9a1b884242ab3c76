export interface SealedDraft {
  /** For the gateway, which cannot read it: initialisation vector and AES-GCM text, base64url. */
  readonly sealed: string;
  /** For the QR code alone: 256 bits, base64url. */
  readonly key: string;
}

export type OpenedDraft =
  | {
      readonly code: 'ok';
      /** What was sealed: the text of `serialiseDraft`. */
      readonly saved: string;
    }
  /** The key is not that of this text, or one of them is damaged. */
  | { readonly code: 'locked' };

const algorithm = 'AES-GCM';
/** NIST SP 800-38D, 8.2.1. The key is used once, so the vector never repeats under it. */
const vectorBytes = 12;
const keyBytes = 32;

/** Bound into the seal, so that nothing else that may one day be sealed this way passes for a draft. */
const purpose = new TextEncoder().encode('motcua-handoff-application-1');

/**
 * Seals a saved draft (`serialiseDraft` of the engine) under a new key. Needs a page that was loaded by HTTPS or from this
 * machine: elsewhere browsers have no cryptography, and this throws.
 */
export async function sealDraft(saved: string): Promise<SealedDraft> {
  const rawKey = crypto.getRandomValues(new Uint8Array(keyBytes));
  const iv = crypto.getRandomValues(new Uint8Array(vectorBytes));
  const key = await crypto.subtle.importKey('raw', rawKey, algorithm, false, ['encrypt']);
  const plain = new TextEncoder().encode(saved);
  const text = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: purpose }, key, plain);
  const sealed = new Uint8Array(vectorBytes + text.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(text), vectorBytes);
  return { sealed: toBase64Url(sealed), key: toBase64Url(rawKey) };
}

/** Opens what `sealDraft` has sealed. Any texts may be given. */
export async function openSealed(sealed: string, key: string): Promise<OpenedDraft> {
  const bytes = fromBase64Url(sealed);
  const rawKey = fromBase64Url(key);
  if (bytes === undefined || rawKey?.length !== keyBytes) return { code: 'locked' };
  const imported = await crypto.subtle.importKey('raw', rawKey, algorithm, false, ['decrypt']);
  const parameters = { name: algorithm, iv: bytes.slice(0, vectorBytes), additionalData: purpose };
  try {
    const plain = await crypto.subtle.decrypt(parameters, imported, bytes.slice(vectorBytes));
    return { code: 'ok', saved: new TextDecoder().decode(plain) };
  } catch {
    // The platform tells nothing about why, and nothing should be told.
    return { code: 'locked' };
  }
}

const chunkBytes = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let latin = '';
  for (let start = 0; start < bytes.length; start += chunkBytes)
    latin += String.fromCharCode(...bytes.subarray(start, start + chunkBytes));
  return btoa(latin).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const latin = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(latin, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
