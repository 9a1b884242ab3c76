import type { SmartCardContent, SmartReadRequest } from '@motcua/devices/id-card';
import { readPath } from './json-path.ts';
import type { BytesPlace, MeaningName, SmartReaderMapping } from './mapping.ts';

const messageCharactersMax = 4_000_000;
const fieldCharactersMax = 2000;
const bytesMax = 200_000;

/** What a text of the reader is. */
export type ReaderMessage =
  | { readonly code: 'message'; readonly content: unknown; readonly means: MeaningName }
  /** Whole JSON, of which the mapping says nothing. */
  | { readonly code: 'ignored' }
  | { readonly code: 'garbled' };

/** Reads one text and finds what it means. Never throws, whatever the text. */
export function interpret(mapping: SmartReaderMapping, text: string): ReaderMessage {
  if (text.length > messageCharactersMax) return { code: 'garbled' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { code: 'garbled' };
  }
  const rule = mapping.messages.find(({ where }) =>
    Object.entries(where).every(([path, expected]) => readPath(content, path) === expected),
  );
  return rule === undefined ? { code: 'ignored' } : { code: 'message', content, means: rule.means };
}

/** True when a message answers this request, as far as the reader can tell. */
export function answers(mapping: SmartReaderMapping, content: unknown, requestId: string): boolean {
  const { requestIdPath } = mapping;
  return requestIdPath === undefined || readPath(content, requestIdPath) === requestId;
}

/** The vendor's word for a failure: short and plain, so that nothing personal passes with it. */
export function vendorCode(mapping: SmartReaderMapping, content: unknown): string {
  const { failureCodePath } = mapping;
  const value = failureCodePath === undefined ? undefined : readPath(content, failureCodePath);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[A-Za-z_][\w-]{0,39}$|^-?\d{1,6}$/.test(text) ? text : 'unknown';
}

/** What was asked for and nothing else; undefined when the message does not hold what its mapping says. */
export function contentOf(
  mapping: SmartReaderMapping,
  message: unknown,
  request: Pick<SmartReadRequest, 'fields' | 'files' | 'portrait'>,
): SmartCardContent | undefined {
  const fields: Partial<Record<(typeof request.fields)[number], string>> = {};
  for (const field of request.fields) {
    const text = readText(message, mapping.fields[field] ?? []);
    if (text === 'wrong') return undefined;
    if (text !== undefined) fields[field] = text.text;
  }
  const files: Partial<Record<NonNullable<typeof request.files>[number], Uint8Array>> = {};
  for (const file of request.files ?? []) {
    const bytes = readBytes(message, mapping.files?.[file]);
    if (bytes === 'wrong') return undefined;
    if (bytes !== undefined) files[file] = bytes;
  }
  const portrait = request.portrait === true ? readBytes(message, mapping.portrait) : undefined;
  if (portrait === 'wrong') return undefined;
  const isEmpty = Object.keys(fields).length === 0 && Object.keys(files).length === 0;
  if (isEmpty && portrait === undefined) return undefined;
  return { fields, files, portrait, assurance: 'reader-reported' };
}

/** Empty text and null are how readers say that the card has no such field. */
function readText(
  message: unknown,
  paths: readonly string[],
): { readonly text: string } | 'wrong' | undefined {
  for (const path of paths) {
    const value = readPath(message, path);
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' || value.length > fieldCharactersMax || /\p{Cc}/u.test(value))
      return 'wrong';
    return { text: value.normalize('NFC') };
  }
  return undefined;
}

function readBytes(message: unknown, place: BytesPlace | undefined): Uint8Array | 'wrong' | undefined {
  const value = place === undefined ? undefined : readPath(message, place.path);
  if (place === undefined || value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || value.length > bytesMax * 2) return 'wrong';
  const isWritten =
    place.encoding === 'hex' ? /^(?:[\dA-Fa-f]{2})+$/.test(value) : /^[\d+/A-Za-z]+={0,2}$/.test(value);
  if (!isWritten) return 'wrong';
  const bytes = Buffer.from(value, place.encoding);
  return bytes.length > bytesMax ? 'wrong' : Uint8Array.from(bytes);
}
