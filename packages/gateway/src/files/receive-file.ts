import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { MediaType } from '@motcua/procedures';
import { mediaTypeOf, signatureBytes } from './inspect/media-type.ts';

export interface WantedFile {
  readonly accept: readonly MediaType[];
  readonly maxBytes: number;
}

export type Received =
  | { readonly code: 'ok'; readonly bytes: number; readonly sha256: string; readonly type: MediaType }
  | { readonly code: 'file-empty' | 'file-too-large' | 'file-type-refused' };

/**
 * Writes a body to the disk as it comes and digests it on the way. Gives up at the first chunk that shows a wrong type
 * or too many bytes. On `ok` every byte is on the disk. Rejects when the body breaks off or the disk fails.
 */
export async function receiveFile(
  body: AsyncIterable<Uint8Array>,
  target: FileHandle,
  { accept, maxBytes }: WantedFile,
): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  let start = new Uint8Array();
  const typeSoFar = (): MediaType | undefined => {
    const type = mediaTypeOf(start);
    return type !== undefined && accept.includes(type) ? type : undefined;
  };
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return { code: 'file-too-large' };
    if (start.length < signatureBytes) {
      start = Uint8Array.from([...start, ...chunk.subarray(0, signatureBytes - start.length)]);
      if (start.length === signatureBytes && typeSoFar() === undefined) return { code: 'file-type-refused' };
    }
    hash.update(chunk);
    await writeAll(target, chunk);
  }
  if (bytes === 0) return { code: 'file-empty' };
  const type = typeSoFar();
  if (type === undefined) return { code: 'file-type-refused' };
  await target.sync();
  return { code: 'ok', bytes, sha256: hash.digest('hex'), type };
}

async function writeAll(target: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    const { bytesWritten } = await target.write(chunk, written);
    written += bytesWritten;
  }
}
