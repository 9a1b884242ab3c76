import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';

/** How a field of DG11 or DG12 is written (ICAO 9303-10, 4.7.11 and 4.7.12). */
export interface TaggedField {
  readonly tag: number;
  /** Names put `<<` between their parts, lists put `<` between their members, dates are eight digits or packed ones. */
  readonly kind: 'name' | 'list' | 'date' | 'text' | 'names';
}

/** Longer texts than this are not believed. */
const TEXT_BYTES_MAX = 1024;

/**
 * Reads the named fields of a data group that tags each of them; the others never become text.
 *
 * Undefined when the bytes are no such group. Fields the chip lacks, or that are no text, are left out.
 */
export function readTaggedTexts<Field extends string>(
  bytes: Uint8Array,
  groupTag: number,
  { fields, wanted }: { fields: Readonly<Record<Field, TaggedField>>; wanted: readonly Field[] },
): Readonly<Partial<Record<Field, string>>> | undefined {
  const objects = parseWrapped(bytes, groupTag);
  if (objects === undefined) return undefined;
  const texts: Partial<Record<Field, string>> = {};
  for (const name of wanted) {
    const text = textOf(objects, fields[name]);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

function textOf(objects: readonly Tlv[], { tag, kind }: TaggedField): string | undefined {
  if (kind === 'names') return namesIn(objects, tag);
  const value = findTlv(objects, tag)?.value;
  if (value === undefined) return undefined;
  if (kind === 'date') return dateOf(value);
  const text = decode(value);
  if (text === undefined || kind === 'text') return text;
  return withoutFillers(text, kind);
}

/** Other names stand in a group of their own, in which the tag comes once for each. */
function namesIn(objects: readonly Tlv[], tag: number): string | undefined {
  const groups = objects.filter((object) => object.tag === 0xa0);
  const names = groups
    .flatMap((group) => parseTlvs(group.value) ?? [])
    .filter((object) => object.tag === tag)
    .map((object) => decode(object.value))
    .filter((name) => name !== undefined)
    .map((name) => withoutFillers(name, 'name'));
  return names.length === 0 ? undefined : names.join(', ');
}

function withoutFillers(text: string, kind: 'name' | 'list'): string {
  const parts = kind === 'name' ? text.split('<') : text.split(/<+/);
  return parts.filter((part) => part !== '').join(kind === 'name' ? ' ' : ', ');
}

/** `YYYY-MM-DD` of eight digits, in characters or packed two to a byte. */
function dateOf(value: Uint8Array): string | undefined {
  const digits = value.length === 4 ? Buffer.from(value).toString('hex') : (decode(value) ?? '');
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  return match === null ? undefined : match.slice(1).join('-');
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.length > TEXT_BYTES_MAX) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC').trim();
  } catch {
    return undefined;
  }
}
