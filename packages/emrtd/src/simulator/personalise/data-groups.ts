import { fromHex, joinBytes } from '../../bytes/bytes.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import { integer, oid, printable, sequence, setOf, utf8 } from './der-values.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

/** DG1 around the lines of a machine-readable zone. */
export function writeDg1(zone: string): Uint8Array {
  return encodeTlv(0x61, encodeTlv(0x5f1f, new TextEncoder().encode(zone)));
}

/** DG13 of a Vietnamese identity card, as known from cards in the field. */
export function writeDg13(person: SyntheticPerson): Uint8Array {
  const entry = (number: number, text: string | undefined): readonly Uint8Array[] =>
    text === undefined ? [] : [sequence(integer(number), utf8(text.normalize('NFC')))];
  const names = (number: number, ...list: readonly (string | undefined)[]): readonly Uint8Array[] =>
    list.every((name) => name === undefined)
      ? []
      : [sequence(integer(number), sequence(...list.map((name) => utf8(name ?? ''))))];
  const entries = [
    sequence(integer(1), printable(person.idNumber)),
    ...entry(2, person.fullName),
    sequence(integer(3), printable(slashed(person.birthDate))),
    ...entry(4, person.sex),
    ...entry(5, 'Việt Nam'),
    ...entry(6, person.ethnicity),
    ...entry(7, person.religion),
    ...entry(8, person.placeOfOrigin),
    ...entry(9, person.residence),
    ...entry(10, person.identifyingFeatures),
    sequence(integer(11), printable(slashed(person.issueDate))),
    ...entry(12, person.expiryDate === undefined ? 'Không thời hạn' : slashed(person.expiryDate)),
    ...names(13, person.fatherName, person.motherName),
    ...names(14, person.spouseName),
    ...entry(15, person.oldIdNumber),
  ];
  return encodeTlv(0x6d, sequence(integer(1), oid('1.2.3.4'), setOf(...entries)));
}

const slashed = (date: string): string => date.split('-').toReversed().join('/');

/** A grey JPEG of 8 × 10 dots. */
const tinyJpeg = fromHex(
  'ffd8ffe000104a46494600010100000100010000ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffc0000b08000a000801011100ffc4001500010100000000000000000000000000000004ffc40014100100000000000000000000000000000000ffda0008010100003f00bc7fffd9',
);

/** A picture that any program opens, filled up with a comment to the size of a real portrait. */
export function syntheticPortrait(sizeBytes: number): Uint8Array {
  const comments: Uint8Array[] = [];
  for (let left = sizeBytes - tinyJpeg.length; left > 4; left -= 65_004) {
    const length = Math.min(left, 65_004) - 2;
    const comment = new Uint8Array(length + 2).fill(0x20);
    comment.set([0xff, 0xfe, length >> 8, length & 0xff]);
    comments.push(comment);
  }
  return joinBytes(tinyJpeg.subarray(0, 2), ...comments, tinyJpeg.subarray(2));
}

/** DG2 with one face record of ISO/IEC 19794-5 (ICAO 9303-10, 4.7.2). */
export function writeDg2(
  picture: Uint8Array,
  isJpeg2000 = picture[0] !== 0xff || picture[1] === 0x4f,
): Uint8Array {
  const recordBytes = 32 + picture.length;
  const record = new Uint8Array(14 + recordBytes);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x46_41_43_00);
  view.setUint32(4, 0x30_31_30_00);
  view.setUint32(8, record.length);
  view.setUint16(12, 1);
  view.setUint32(14, recordBytes);
  view.setUint8(34, 1);
  view.setUint8(35, isJpeg2000 ? 1 : 0);
  record.set(picture, 46);
  const header = encodeTlv(0xa1, fromHex('80020101810102870201018802 0008'.replaceAll(' ', '')));
  const template = encodeTlv(0x7f60, header, encodeTlv(0x5f2e, record));
  return encodeTlv(0x75, encodeTlv(0x7f61, integer(1), template));
}

/** EF.COM with the tags of the data groups that are there. */
export function writeCom(tags: readonly number[]): Uint8Array {
  const text = new TextEncoder();
  return encodeTlv(
    0x60,
    encodeTlv(0x5f01, text.encode('0107')),
    encodeTlv(0x5f36, text.encode('040000')),
    encodeTlv(0x5c, Uint8Array.from(tags)),
  );
}
