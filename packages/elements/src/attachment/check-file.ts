import type { MediaType } from '@motcua/procedures';
import { mediaTypeOf } from './media-type.ts';
import { headerBytes, pictureSize } from './picture-size.ts';
import type { PictureSize } from './picture-size.ts';

/** Telephones take up to 108 million; what claims far more is made to choke who opens it. */
const mostPixels = 120_000_000;

export interface FileLimits {
  readonly accept: readonly MediaType[];
  readonly maxBytes: number;
}

/**
 * `disguised`: named like a file that is taken, and something else inside. `heic`: a telephone's picture where only
 * others are taken. `pixels`: a picture whose header claims more than anybody can open.
 */
export type FileCheck =
  | { readonly code: 'ok'; readonly type: MediaType; readonly sha256: string }
  | { readonly code: 'empty' | 'size' | 'type' | 'disguised' | 'heic' | 'unreadable' }
  | { readonly code: 'pixels'; readonly size: PictureSize };

const endings: Readonly<Record<MediaType, RegExp>> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
  'image/heic': /\.hei[cf]$/i,
};

/** Judges a file before it is sent, by its size and its bytes. A file too large is not read. */
export async function checkFile(file: File, { accept, maxBytes }: FileLimits): Promise<FileCheck> {
  if (file.size === 0) return { code: 'empty' };
  if (file.size > maxBytes) return { code: 'size' };
  try {
    const start = new Uint8Array(await file.slice(0, headerBytes).arrayBuffer());
    const type = mediaTypeOf(start);
    if (type === 'image/heic' && !accept.includes(type)) return { code: 'heic' };
    if (type === undefined) {
      const named = accept.some((one) => endings[one].test(file.name));
      return { code: named ? 'disguised' : 'type' };
    }
    if (!accept.includes(type)) return { code: 'type' };
    const size = type === 'application/pdf' ? undefined : pictureSize(start);
    if (size !== undefined && size.width * size.height > mostPixels) return { code: 'pixels', size };
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { code: 'ok', type, sha256 };
  } catch {
    // The file was moved, or its card pulled, since it was chosen.
    return { code: 'unreadable' };
  }
}
