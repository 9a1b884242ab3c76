import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formerProvinceCodes, parseScan } from './index.ts';
import type { IdCardDamage, IdCardWarning } from './index.ts';

const today = '2026-11-22';
const card2021 = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const card2024 =
  '034199001234|151234567|Trần Thị Bình|07121999|Nữ|Tổ 3, Phường Bến Đò, Thái Bình|01072024||||';

test('the card of 2021, seven fields', () => {
  assert.deepEqual(parseScan(card2021, { today }), {
    kind: 'id-card',
    card: {
      idNumber: '001099012345',
      fullName: 'Nguyễn Văn An',
      birthDate: '1999-05-20',
      sex: 'male',
      address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
      issueDate: '2021-03-15',
      extras: [],
      layout: '2021',
    },
    warnings: [],
  });
});

test('the card of 2024, eleven fields with the former number', () => {
  const scanned = parseScan(card2024, { today });
  assert.ok(scanned.kind === 'id-card');
  assert.equal(scanned.card.oldIdNumber, '151234567');
  assert.equal(scanned.card.layout, '2024');
  assert.deepEqual(scanned.card.extras, ['', '', '', '']);
  assert.deepEqual(scanned.warnings, []);
});

test('what a scanner adds, and decomposed text, changes nothing', () => {
  const expected = parseScan(card2021, { today });
  for (const text of [
    `${card2021}\r\n`,
    `${card2021}\0\0`,
    `\u{feff}${card2021}`,
    `]Q1${card2021}\r`,
    card2021.normalize('NFD'),
    card2021.replace('Nam', ' NAM '),
    card2021.replace('20051999', '20/05/1999'),
  ])
    assert.deepEqual(parseScan(text, { today }), expected);
});

test('a birth date without day or month', () => {
  const dates = { '00051999': '1999-05', '00001999': '1999', '051999': '1999-05', '1999': '1999' };
  for (const [printed, birthDate] of Object.entries(dates)) {
    const scanned = parseScan(card2021.replace('20051999', printed), { today });
    assert.ok(scanned.kind === 'id-card', printed);
    assert.equal(scanned.card.birthDate, birthDate);
  }
});

const damages: readonly (readonly [string, IdCardDamage])[] = [
  ['001099012345|', 'too-few-fields'],
  [card2021.slice(0, 70), 'too-few-fields'],
  [card2021.slice(0, -4), 'issue-date'],
  [card2021.slice(0, -8), 'issue-date'],
  [card2021.slice(3), 'id-number'],
  ['Nguyễn Văn An|20051999|Nam|Thôn Cầu, Thái Bình|15032021', 'id-number'],
  [card2021.replace('||', '|12345|'), 'old-id-number'],
  [card2021.replace('Nguyễn Văn An', ''), 'full-name'],
  [card2021.replace('||', '|'), 'too-few-fields'],
  ['001099012345||20051999|Nguyễn Văn An|Nam|Thôn Cầu|15032021', 'full-name'],
  [card2021.replace('20051999', '31021999'), 'birth-date'],
  [card2021.replace('20051999', '05001999'), 'birth-date'],
  [card2021.replace('20051999', ''), 'birth-date'],
  [card2021.replace('20051999', '23112026'), 'birth-date-in-future'],
  [card2021.replace('20051999', '2027'), 'birth-date-in-future'],
  [card2021.replace('Nam', 'Khác'), 'sex'],
];
for (const [text, reason] of damages)
  test(`a damaged card says ${reason}: ${text.slice(-40)}`, () => {
    assert.deepEqual(parseScan(text, { today }), { kind: 'id-card-damaged', reason });
  });

test('born today, or in a month that is not over, is not in the future', () => {
  for (const printed of ['22112026', '00112026', '2026'])
    assert.equal(parseScan(card2021.replace('20051999', printed), { today }).kind, 'id-card', printed);
});

const clashes: readonly (readonly [string, IdCardWarning])[] = [
  [card2021.replace('001', '003'), 'unknown-province'],
  [card2021.replace('|Nam|', '|Nữ|'), 'sex-differs-from-id-number'],
  [card2021.replace('20051999', '20051998'), 'birth-year-differs-from-id-number'],
  [card2021.replace('15032021', '15031999'), 'issued-before-birth'],
  [card2021.replace('15032021', '15032030'), 'issued-in-future'],
];
for (const [text, warning] of clashes)
  test(`a clash is a warning, not an error: ${warning}`, () => {
    const scanned = parseScan(text, { today });
    assert.ok(scanned.kind === 'id-card');
    assert.deepEqual(scanned.warnings, [warning]);
  });

test('a case code, bare or in an address', () => {
  const caseCode = 'H29.26740-261123-0042';
  for (const text of [
    caseCode,
    ` h29.26740-261123-0042\r\n`,
    'H29. 26740 - 261123 - 0042',
    'https://dichvucong.example.vn/tra-cuu?ma=H29.26740-261123-0042',
    'http://127.0.0.1:8080/?lang=vi&case=h29.26740-261123-0042#x',
  ])
    assert.deepEqual(parseScan(text), { kind: 'case-code', caseCode }, text);
  for (const text of [
    'H29.26740-261323-0042',
    'H29.26740-261123-42',
    'H2926740-261123-0042',
    'H29.26740-261123-0042x',
  ])
    assert.deepEqual(parseScan(text), { kind: 'unknown' }, text);
});

test('a web address says only its host', () => {
  assert.deepEqual(parseScan('https://cccd.example.vn/abc?x=1|2'), { kind: 'url', host: 'cccd.example.vn' });
  assert.deepEqual(parseScan('www.example.vn/abc'), { kind: 'url', host: 'www.example.vn' });
  assert.deepEqual(parseScan('https://[broken'), { kind: 'url' });
});

test('anything else is unknown', () => {
  for (const text of [
    '',
    ' ',
    '|',
    '||||||',
    '|||||||||||',
    '8934563138165',
    'WIFI:T:WPA;S:a;P:b;;',
    'Nam|Nữ',
    'a|b',
  ])
    assert.deepEqual(parseScan(text), { kind: 'unknown' }, text);
  assert.deepEqual(parseScan(`${card2021}|`.repeat(100)), { kind: 'unknown' });
});

test('63 former provinces', () => assert.equal(formerProvinceCodes.size, 63));

test('property: never throws, whatever was scanned, up to 10 kB', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('|', '||', '001099012345', 'Nam', '20051999', 'https://', '%', '\0', '\r'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, long) => {
      const text = pieces.join('');
      const scanned = parseScan(long ? text.padEnd(10_240, `${text}|`) : text, { today });
      return ['id-card', 'case-code', 'url', 'id-card-damaged', 'unknown'].includes(scanned.kind);
    }),
    { numRuns: 500 },
  );
});

test('property: a well-formed card of 7 to 15 fields reads back what was written', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const printed = (day: string) => day.split('-').toReversed().join('');
  const words = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Ánh', 'Đỗ', 'Y', "H'Hen", 'Văn'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      digits(12),
      fc.option(digits(9), { nil: undefined }),
      words,
      date,
      date,
      fc.array(fc.string({ unit: fc.constantFrom('a', '1', 'ộ'), maxLength: 5 }), { maxLength: 8 }),
      (idNumber, oldIdNumber, name, birthDate, issueDate, extras) => {
        const fullName = name.join(' ');
        const address = 'Tổ 1, Huế';
        const text = [
          idNumber,
          oldIdNumber ?? '',
          fullName,
          printed(birthDate),
          'Nữ',
          address,
          printed(issueDate),
        ];
        const scanned = parseScan([...text, ...extras].join('|'), { today });
        assert.ok(scanned.kind === 'id-card');
        const old = oldIdNumber === undefined ? {} : { oldIdNumber };
        const layout = extras.length === 0 ? '2021' : '2024';
        const rest = { fullName, birthDate, sex: 'female', address, issueDate, extras, layout };
        assert.deepEqual(scanned.card, { idNumber, ...old, ...rest });
      },
    ),
  );
});

test('property: a card cut off anywhere is never taken for a whole one', () => {
  for (let length = 0; length < card2021.length; length += 1)
    assert.notEqual(parseScan(card2021.slice(0, length), { today }).kind, 'id-card', String(length));
});
