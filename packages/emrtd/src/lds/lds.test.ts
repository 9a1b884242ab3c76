import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromHex, joinBytes } from '../bytes/bytes.ts';
import {
  writeDg1,
  writeDg13,
  writeDg2,
  writeCom,
  syntheticPortrait,
} from '../simulator/personalise/data-groups.ts';
import { writeDg11, writeDg12, writeDg7 } from '../simulator/personalise/detail-groups.ts';
import { mrzOfIdentityCard } from '../simulator/personalise/mrz-lines.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import { exampleCard } from '../testing/read-card.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { readCom } from './com.ts';
import type { MrzField } from './dg1.ts';
import { readDg1 } from './dg1.ts';
import type { Dg11Field } from './dg11.ts';
import { readDg11 } from './dg11.ts';
import { readDg12 } from './dg12.ts';
import type { Dg13Field } from './dg13.ts';
import { readDg13 } from './dg13.ts';
import { readDg2 } from './dg2.ts';
import { readDg7 } from './dg7.ts';
import { readSod } from './sod.ts';

const everyMrzField: readonly MrzField[] = [
  'documentCode',
  'issuer',
  'documentNumber',
  'optionalData',
  'birthDate',
  'sex',
  'expiryDate',
  'nationality',
  'surname',
  'givenNames',
];

const everyHolderField: readonly Dg11Field[] = [
  'fullName',
  'otherNames',
  'personalNumber',
  'birthDate',
  'birthPlace',
  'address',
  'telephone',
  'profession',
  'title',
  'summary',
  'otherDocuments',
  'custody',
];

const anna = {
  issuer: 'UTO',
  birthDate: '740812',
  sex: 'F',
  expiryDate: '120415',
  nationality: 'UTO',
  surname: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
};

test('the specimens of ICAO 9303-4, -5 and -6', () => {
  const read = (...lines: readonly string[]) => readDg1(writeDg1(lines.join('')), everyMrzField);
  const td1 = read(
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  );
  const fields = { ...anna, documentCode: 'I', documentNumber: 'D23145890', optionalData: '' };
  assert.deepEqual(td1, { format: 'td1', checkDigitsHold: true, fields });
  const td2 = read('I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6');
  assert.deepEqual(td2, { format: 'td2', checkDigitsHold: true, fields });
  const td3 = read(
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  );
  assert.deepEqual(td3, {
    format: 'td3',
    checkDigitsHold: true,
    fields: { ...anna, documentCode: 'P', documentNumber: 'L898902C3', optionalData: 'ZE184226B' },
  });
});

test('a document number longer than nine characters, ICAO 9303-11 Appendix D.2', () => {
  const zone = 'I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<';
  const reading = readDg1(writeDg1(zone), ['documentNumber']);
  assert.deepEqual(reading, {
    format: 'td1',
    checkDigitsHold: true,
    fields: { documentNumber: 'D23145890734' },
  });
});

test('a Vietnamese card: the whole ID number stands in the optional data', () => {
  const zone = mrzOfIdentityCard(nguyenVanAn);
  assert.equal(
    zone,
    'IDVNM0990123459001099012345<<09905201M3905209VNM<<<<<<<<<<<4NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<',
  );
  const reading = readDg1(writeDg1(zone), ['optionalData', 'documentNumber']);
  assert.deepEqual(reading?.fields, { optionalData: '001099012345<<0', documentNumber: '099012345' });
});

test('any digit of the zone that is wrong shows in a check digit', () => {
  const zone = mrzOfIdentityCard(nguyenVanAn);
  for (const [at, digit] of zone.split('').entries()) {
    if (!/\d/.test(digit)) continue;
    const wrong = zone.slice(0, at) + ((Number(digit) + 1) % 10) + zone.slice(at + 1);
    assert.equal(readDg1(writeDg1(wrong), [])?.checkDigitsHold, false, `position ${at}`);
  }
});

test('DG13 by number, whatever the order, and only what is asked for', () => {
  const fields: readonly Dg13Field[] = [
    'fatherName',
    'motherName',
    'spouseName',
    'oldIdNumber',
    'expiryDate',
  ];
  assert.deepEqual(readDg13(writeDg13(nguyenVanAn), fields), {
    fatherName: 'Nguyễn Văn Bình',
    motherName: 'Trần Thị Cúc',
    oldIdNumber: '012345678',
    expiryDate: '20/05/2039',
  });
  const { expiryDate: _expiry, ...elder } = nguyenVanAn;
  assert.deepEqual(readDg13(writeDg13(elder), ['expiryDate']), { expiryDate: 'Không thời hạn' });
  assert.deepEqual(readDg13(writeDg13(nguyenVanAn), []), {});
});

test('the portrait comes out as it went in, JPEG or JPEG 2000', () => {
  const jpeg = syntheticPortrait(900);
  assert.deepEqual(readDg2(writeDg2(jpeg)), { type: 'image/jpeg', bytes: jpeg });
  const jpeg2000 = joinBytes(fromHex('0000000C6A5020200D0A870A'), new Uint8Array(50));
  assert.equal(readDg2(writeDg2(jpeg2000, true))?.type, 'image/jp2');
  const codestream = joinBytes(fromHex('FF4FFF51'), new Uint8Array(50));
  assert.equal(readDg2(writeDg2(codestream, true))?.type, 'image/x-jp2-codestream');
  assert.equal(readDg2(writeDg2(new Uint8Array(50))), undefined);
});

test('EF.COM of ICAO 9303-11 Appendix D.4', () => {
  const bytes = fromHex('60145F0104303130365F36063034303030305C026175');
  assert.deepEqual(readCom(bytes), { ldsVersion: '0106', tags: [0x61, 0x75] });
});

const passport = {
  ...nguyenVanAn,
  details: {
    birthPlace: 'Tiền Hải, Thái Bình',
    address: 'Thôn Cầu, Đông Quý',
    profession: 'Kỹ sư',
    otherNames: ['Nguyễn An', 'An Nguyễn'],
    issuingAuthority: 'Cục Quản lý xuất nhập cảnh',
  },
};

test('the details of holder and document, with their true letters, and only what is asked for', () => {
  const dg11 = writeDg11(passport, passport.details);
  assert.deepEqual(readDg11(dg11, everyHolderField), {
    fullName: 'Nguyễn Văn An',
    otherNames: 'Nguyễn An, An Nguyễn',
    birthDate: '1999-05-20',
    birthPlace: 'Tiền Hải, Thái Bình',
    address: 'Thôn Cầu, Đông Quý',
    profession: 'Kỹ sư',
  });
  assert.deepEqual(readDg11(dg11, ['profession']), { profession: 'Kỹ sư' });
  assert.deepEqual(readDg11(dg11, []), {});
  const dg12 = writeDg12(passport, passport.details);
  assert.deepEqual(readDg12(dg12, ['issuingAuthority', 'issueDate', 'endorsements']), {
    issuingAuthority: 'Cục Quản lý xuất nhập cảnh',
    issueDate: '2021-03-15',
  });
  assert.equal(readDg12(dg11, ['issueDate']), undefined);
});

// The samples of ICAO 9303-10, tables 54 and 56.
test('dates of eight characters and packed ones, and texts that are none', () => {
  const dated = (value: string) =>
    readDg12(encodeTlv(0x6c, encodeTlv(0x5f26, fromHex(value))), ['issueDate']);
  assert.deepEqual(dated('20020531'), { issueDate: '2002-05-31' });
  assert.deepEqual(dated('3230303230353331'), { issueDate: '2002-05-31' });
  assert.deepEqual(dated('2002053a'), {});
  const named = (value: Uint8Array) => readDg11(encodeTlv(0x6b, encodeTlv(0x5f0e, value)), ['fullName']);
  assert.deepEqual(named(fromHex('ff')), {});
  assert.deepEqual(named(new Uint8Array(2000).fill(0x41)), {});
  assert.deepEqual(named(new TextEncoder().encode('SMITH<<JOHN<J')), { fullName: 'SMITH JOHN J' });
});

test('the signature comes out as it went in', () => {
  const jpeg = syntheticPortrait(500);
  assert.deepEqual(readDg7(writeDg7(jpeg)), { type: 'image/jpeg', bytes: jpeg });
  assert.equal(readDg7(writeDg7(new Uint8Array(20))), undefined);
});

test('random and mutated files are read or not, and never throw', () => {
  const card = exampleCard();
  const sod = card.files.get('SOD') ?? new Uint8Array();
  const originals = [
    writeDg1(mrzOfIdentityCard(nguyenVanAn)),
    writeDg13(nguyenVanAn),
    writeDg2(syntheticPortrait(200)),
    writeDg7(syntheticPortrait(100)),
    writeDg11(passport, passport.details),
    writeDg12(passport, passport.details),
    writeCom([0x61, 0x75]),
    sod,
  ];
  const mutated = fc
    .tuple(fc.constantFrom(...originals), fc.nat(4000), fc.integer({ min: 0, max: 255 }), fc.nat(4000))
    .map(([bytes, at, byte, end]) => bytes.with(at % bytes.length, byte).subarray(0, 1 + end));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 100 })), (bytes) => {
      readDg1(bytes, everyMrzField);
      readDg13(bytes, ['fullName', 'motherName']);
      readDg2(bytes);
      readDg7(bytes);
      readDg11(bytes, everyHolderField);
      readDg12(bytes, ['issueDate', 'otherPersons']);
      readCom(bytes);
      readSod(bytes);
    }),
    { numRuns: 500 },
  );
});
