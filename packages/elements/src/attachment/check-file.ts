import type { MediaType } from '@motcua/procedures';
import { mediaTypeOf, signatureBytes } from './media-type.ts';

export interface FileLimits {
  readonly accept: readonly MediaType[];
  readonly maxBytes: number;
}

export type FileCheck =
  | { readonly code: 'ok'; readonly type: MediaType; readonly sha256: string }
  | { readonly code: 'file-empty' | 'file-size' | 'file-type' | 'unreadable' };

/** Judges a file before it is sent, by its size and its bytes. A file too large is not read. */
export async function checkFile(file: File, { accept, maxBytes }: FileLimits): Promise<FileCheck> {
  if (file.size === 0) return { code: 'file-empty' };
  if (file.size > maxBytes) return { code: 'file-size' };
  try {
    const type = mediaTypeOf(new Uint8Array(await file.slice(0, signatureBytes).arrayBuffer()));
    if (type === undefined || !accept.includes(type)) return { code: 'file-type' };
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { code: 'ok', type, sha256 };
  } catch {
    // The file was moved, or its card pulled, since it was chosen.
    return { code: 'unreadable' };
  }
}

/** A name that can stand in a list: one line, at most 200 characters, no path. */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return Array.from(plain).slice(0, 200).join('').trim() || 'tep';
}
