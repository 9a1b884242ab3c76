import { elementaryFiles } from '../files/elementary-files.ts';
import { readTaggedTexts } from './tagged-texts.ts';

const holderFields = {
  fullName: { tag: 0x5f0e, kind: 'name' },
  otherNames: { tag: 0x5f0f, kind: 'names' },
  personalNumber: { tag: 0x5f10, kind: 'text' },
  birthDate: { tag: 0x5f2b, kind: 'date' },
  birthPlace: { tag: 0x5f11, kind: 'list' },
  address: { tag: 0x5f42, kind: 'list' },
  telephone: { tag: 0x5f12, kind: 'text' },
  profession: { tag: 0x5f13, kind: 'text' },
  title: { tag: 0x5f14, kind: 'text' },
  summary: { tag: 0x5f15, kind: 'text' },
  otherDocuments: { tag: 0x5f17, kind: 'list' },
  custody: { tag: 0x5f18, kind: 'text' },
} as const;

/** What a caller may ask of DG11, with true letters where DG1 has capitals only. Dates are `YYYY-MM-DD`. */
export type Dg11Field = keyof typeof holderFields;

/**
 * Reads DG11, the additional personal details (ICAO 9303-10, 4.7.11), by purpose.
 *
 * Undefined when the bytes are none. Fields the document lacks are left out. The caller wipes `bytes`.
 */
export function readDg11(
  bytes: Uint8Array,
  wanted: readonly Dg11Field[],
): Readonly<Partial<Record<Dg11Field, string>>> | undefined {
  return readTaggedTexts(bytes, elementaryFiles.DG11.tag, { fields: holderFields, wanted });
}
