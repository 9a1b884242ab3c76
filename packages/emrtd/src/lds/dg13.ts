import { derTags, readSmallInteger } from '../tlv/der.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';

/**
 * What DG13 of the Vietnamese identity card holds, by the number that marks each entry.
 *
 * The layout is not published; it is known from cards in the field, so entries are matched by number, never by
 * position, and any may be missing.
 */
const entryNumbers = {
  idNumber: 1,
  fullName: 2,
  birthDate: 3,
  sex: 4,
  nationality: 5,
  ethnicity: 6,
  religion: 7,
  placeOfOrigin: 8,
  residence: 9,
  identifyingFeatures: 10,
  issueDate: 11,
  expiryDate: 12,
  fatherName: 13,
  motherName: 13,
  spouseName: 14,
  oldIdNumber: 15,
} as const;

/** What a caller may ask of DG13. Texts are as on the card, in NFC; dates are `dd/mm/yyyy`. */
export type Dg13Field = keyof typeof entryNumbers;

/** Which text of an entry of several is meant. */
const textIndexes: Readonly<Partial<Record<Dg13Field, number>>> = { motherName: 1 };

const DEPTH_MAX = 3;

/**
 * Reads DG13 by purpose: only the named fields become text, the rest is never copied.
 *
 * Undefined when the bytes are no DG13. Fields the card lacks are left out. The caller wipes `bytes`.
 */
export function readDg13(
  bytes: Uint8Array,
  wanted: readonly Dg13Field[],
): Readonly<Partial<Record<Dg13Field, string>>> | undefined {
  const [body, ...others] = parseWrapped(bytes, 0x6d) ?? [];
  if (body?.tag !== derTags.sequence || others.length > 0) return undefined;
  const list = parseTlvs(body.value)?.find(({ tag }) => tag === derTags.set);
  const entries = list === undefined ? undefined : parseTlvs(list.value);
  if (entries === undefined) return undefined;
  const fields: Partial<Record<Dg13Field, string>> = {};
  for (const field of wanted) {
    const texts = textsOfEntry(entries, entryNumbers[field]);
    const bytes = texts[textIndexes[field] ?? 0];
    const text = bytes === undefined ? undefined : decode(bytes);
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}

function textsOfEntry(entries: readonly Tlv[], number: number): readonly Uint8Array[] {
  for (const entry of entries) {
    const [marker, ...values] = (entry.tag === derTags.sequence && parseTlvs(entry.value)) || [];
    if (readSmallInteger(marker) === number) return values.flatMap((value) => textsIn(value, 0));
  }
  return [];
}

function textsIn(value: Tlv, depth: number): readonly Uint8Array[] {
  if (value.tag === derTags.utf8String || value.tag === derTags.printableString) return [value.value];
  const isList = value.tag === derTags.sequence || value.tag === derTags.set;
  if (!isList || depth >= DEPTH_MAX) return [];
  return (parseTlvs(value.value) ?? []).flatMap((inner) => textsIn(inner, depth + 1));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC').trim();
  } catch {
    return undefined;
  }
}
