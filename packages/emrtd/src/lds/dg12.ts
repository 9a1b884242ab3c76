import { elementaryFiles } from '../files/elementary-files.ts';
import { readTaggedTexts } from './tagged-texts.ts';

const documentFields = {
  issuingAuthority: { tag: 0x5f19, kind: 'text' },
  issueDate: { tag: 0x5f26, kind: 'date' },
  otherPersons: { tag: 0x5f1a, kind: 'names' },
  endorsements: { tag: 0x5f1b, kind: 'text' },
  taxRequirements: { tag: 0x5f1c, kind: 'text' },
} as const;

/** What a caller may ask of DG12. Dates are `YYYY-MM-DD`. */
export type Dg12Field = keyof typeof documentFields;

/**
 * Reads DG12, the additional details of the document (ICAO 9303-10, 4.7.12), by purpose.
 *
 * Undefined when the bytes are none. Fields the document lacks are left out. The caller wipes `bytes`.
 */
export function readDg12(
  bytes: Uint8Array,
  wanted: readonly Dg12Field[],
): Readonly<Partial<Record<Dg12Field, string>>> | undefined {
  return readTaggedTexts(bytes, elementaryFiles.DG12.tag, { fields: documentFields, wanted });
}
