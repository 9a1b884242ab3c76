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
import { mrzOfIdentityCard } from '../simulator/personalise/mrz-lines.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import { exampleCard } from '../testing/read-card.ts';
import { readCom } from './com.ts';
import type { MrzField } from './dg1.ts';
import { readDg1 } from './dg1.ts';
import type { Dg13Field } from './dg13.ts';
import { readDg13 } from './dg13.ts';
import { readDg2 } from './dg2.ts';
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

test('random and mutated files are read or not, and never throw', () => {
  const card = exampleCard();
  const sod = card.files.get('SOD') ?? new Uint8Array();
  const originals = [
    writeDg1(mrzOfIdentityCard(nguyenVanAn)),
    writeDg13(nguyenVanAn),
    writeDg2(syntheticPortrait(200)),
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
      readCom(bytes);
      readSod(bytes);
    }),
    { numRuns: 500 },
  );
});
