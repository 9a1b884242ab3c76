import type { AttachmentField } from '@motcua/procedures';
import { longestFileName } from './plain-file-name.ts';
import { lengthOf, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { FileReference } from './types.ts';

const bytesInMegabyte = 1024 * 1024;

/**
 * References to files that were handed over: their number, type and size. Whether the bytes are there and are what the
 * reference says, only the store that holds them can tell.
 */
export function checkFiles(field: AttachmentField, value: unknown): Refusal | undefined {
  if (!isFileList(value)) return refuse('wrong-type');
  if (value.length === 0) return refuse('file-missing');
  if (value.length > field.maxFiles) return refuse('files-maximum', { maximum: field.maxFiles });
  if (new Set(value.map((file) => file.id)).size < value.length) return refuse('wrong-type');
  for (const file of value) {
    const refusal = checkFile(field, file);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function checkFile(field: AttachmentField, file: FileReference): Refusal | undefined {
  if (!field.accept.some((type) => type === file.type)) return refuse('file-type');
  if (file.bytes === 0) return refuse('file-empty');
  if (file.bytes > field.maxBytes) {
    return refuse('file-size', { megabytes: Math.floor((field.maxBytes / bytesInMegabyte) * 10) / 10 });
  }
  const named =
    lengthOf(file.name) <= longestFileName &&
    file.name.trim() !== '' &&
    file.name.normalize('NFC') === file.name;
  return named && !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\]/u.test(file.name) ? undefined : refuse('bad-characters');
}

/** True for a list of references in their one form, whatever else is wrong with the files. */
export function isFileList(value: unknown): value is readonly FileReference[] {
  return Array.isArray(value) && value.every(isFileReference);
}

function isFileReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, bytes, sha256, type, ...rest } = value as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    /^[\w-]{8,64}$/.test(id) &&
    typeof name === 'string' &&
    Number.isSafeInteger(bytes) &&
    Number(bytes) >= 0 &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof type === 'string' &&
    Object.keys(rest).length === 0
  );
}
