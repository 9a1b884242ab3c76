import { joinBytes } from '../../bytes/bytes.ts';
import { elementaryFiles } from '../../files/elementary-files.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

/** What passports say beyond their zone, for DG11 and DG12. */
export interface DocumentDetails {
  readonly birthPlace?: string;
  readonly address?: string;
  readonly profession?: string;
  readonly otherNames?: readonly string[];
  readonly issuingAuthority?: string;
}

/** DG7 with one picture of a signature (ICAO 9303-10, 4.7.7). */
export function writeDg7(picture: Uint8Array): Uint8Array {
  const count = encodeTlv(0x02, Uint8Array.of(1));
  return encodeTlv(elementaryFiles.DG7.tag, count, encodeTlv(0x5f43, picture));
}

/** DG11, the additional personal details (4.7.11). The name has its true letters, its parts set apart by fillers. */
export function writeDg11(person: SyntheticPerson, details: DocumentDetails): Uint8Array {
  const [surname = '', ...givenNames] = person.fullName.split(' ');
  const names = details.otherNames ?? [];
  return group(elementaryFiles.DG11.tag, [
    [0x5f0e, text(`${surname}<<${givenNames.join('<')}`)],
    [0x5f2b, text(person.birthDate.replaceAll('-', ''))],
    [0x5f11, text(details.birthPlace?.replaceAll(', ', '<'))],
    [0x5f42, text(details.address?.replaceAll(', ', '<'))],
    [0x5f13, text(details.profession)],
    [0xa0, names.length === 0 ? undefined : listOf(0x5f0f, names)],
  ]);
}

/** DG12, the additional details of the document (4.7.12). Its date is packed, two digits to a byte. */
export function writeDg12(person: SyntheticPerson, details: DocumentDetails): Uint8Array {
  return group(elementaryFiles.DG12.tag, [
    [0x5f19, text(details.issuingAuthority)],
    [0x5f26, new Uint8Array(Buffer.from(person.issueDate.replaceAll('-', ''), 'hex'))],
  ]);
}

/** The list of the tags that follow, and then these. */
function group(
  tag: number,
  fields: readonly (readonly [tag: number, value: Uint8Array | undefined])[],
): Uint8Array {
  const objects = fields.flatMap(([fieldTag, value]) =>
    value === undefined ? [] : [{ fieldTag, object: encodeTlv(fieldTag, value) }],
  );
  const tags = objects.map(({ fieldTag }) =>
    fieldTag > 0xff ? Uint8Array.of(fieldTag >> 8, fieldTag & 0xff) : Uint8Array.of(fieldTag),
  );
  return encodeTlv(tag, encodeTlv(0x5c, ...tags), ...objects.map(({ object }) => object));
}

const text = (value: string | undefined): Uint8Array | undefined =>
  value === undefined ? undefined : new TextEncoder().encode(value.normalize('NFC'));

const listOf = (tag: number, values: readonly string[]): Uint8Array =>
  joinBytes(
    encodeTlv(0x02, Uint8Array.of(values.length)),
    ...values.map((value) => encodeTlv(tag, new TextEncoder().encode(value.replaceAll(' ', '<')))),
  );
