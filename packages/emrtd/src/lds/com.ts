import type { FileName } from '../files/elementary-files.ts';
import { elementaryFiles } from '../files/elementary-files.ts';
import { findTlv, parseWrapped } from '../tlv/parse-tlv.ts';

/** What EF.COM says is on the chip. It is not signed: the security object is what to believe. */
export interface CommonData {
  /** Version of the logical data structure, such as `0107`. */
  readonly ldsVersion: string;
  /** Tags of the data groups, also of those this library does not read. */
  readonly tags: readonly number[];
}

/** Reads EF.COM (ICAO 9303-10, 4.6.1); undefined when the bytes are none. */
export function readCom(bytes: Uint8Array): CommonData | undefined {
  const objects = parseWrapped(bytes, elementaryFiles.COM.tag);
  const version = findTlv(objects, 0x5f01)?.value;
  const tags = findTlv(objects, 0x5c)?.value;
  if (version === undefined || tags === undefined || version.length > 8) return undefined;
  return { ldsVersion: String.fromCharCode(...version), tags: [...tags] };
}

/** The file with a tag in EF.COM, if this library reads it. */
export function fileOfTag(tag: number): FileName | undefined {
  const entries = Object.entries(elementaryFiles) as [FileName, { readonly tag: number }][];
  return entries.find(([, file]) => file.tag === tag)?.[0];
}
