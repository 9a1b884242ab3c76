import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checkValue } from './check-value.ts';
import { context, field } from './testing/fixtures.ts';
import { file } from './testing/values.ts';
import type { FieldErrorCode } from './types.ts';

type Row = readonly [
  value: unknown,
  code: FieldErrorCode | undefined,
  parameters?: Readonly<Record<string, number>>,
];

function check(title: string, definition: ReturnType<typeof field>, rows: readonly Row[]): void {
  test(title, () => {
    for (const [value, code, parameters] of rows) {
      const refusal = checkValue(definition, value, context);
      assert.equal(refusal?.code, code, String(value).slice(0, 40));
      if (parameters !== undefined) assert.deepEqual(refusal?.parameters, parameters);
    }
  });
}

check('names', field('person-name'), [
  ['Nguyễn Văn An', undefined],
  ['Hiền', undefined],
  ['Ý', undefined],
  ["Y'Bia", undefined],
  ["Đ'Ktơ", undefined],
  ["H'Hen Niê", undefined],
  ["H' Hen Niê", undefined],
  ['Ksor H-Bơ̆', undefined],
  ['Th. Nguyễn', undefined],
  ['Lò Thị Ỏm', undefined],
  ['Nguyễn Văn An'.normalize('NFD'), 'bad-characters'],
  ['Nguyễn  Văn An', 'bad-characters'],
  ['Nguyen 2', 'bad-characters'],
  ['Nguyễn_Văn', 'bad-characters'],
  ["' OR 1=1", 'bad-characters'],
  ['<b>An</b>', 'bad-characters'],
  ['--', 'bad-characters'],
  ['', 'required'],
  ['A'.repeat(100), undefined],
  ['A'.repeat(500), 'too-long', { have: 500, maximum: 100, extra: 400 }],
  [42, 'wrong-type'],
  [null, 'wrong-type'],
]);

check('ID numbers', field('id-number'), [
  ['001099012345', undefined],
  ['096204000001', undefined],
  ['101204000001', undefined],
  ['0010990123456', 'too-long', { have: 13, maximum: 12, extra: 1 }],
  ['001099012', 'id-number-length', { have: 9, missing: 3 }],
  ['003099012345', 'id-number-province'],
  ['000099012345', 'id-number-province'],
  ['100204000001', 'id-number-province'],
  ['400204000001', 'id-number-province'],
  ['00109901234a', 'bad-characters'],
  ['٠٠١٠٩٩٠١٢٣٤٥', 'bad-characters'],
  [1_099_012_345, 'wrong-type'],
]);

check('phone numbers', field('phone'), [
  ['0900000123', undefined],
  ['0328881234', undefined],
  ['02838291234', undefined],
  ['090000012', 'phone-length', { have: 9, missing: 1 }],
  ['0283829123', 'phone-length', { have: 10, missing: 1 }],
  ['09000001234', 'too-long', { have: 11, maximum: 10, extra: 1 }],
  ['0100000123', 'phone-prefix'],
  ['1900000123', 'phone-prefix'],
  ['0', 'phone-length', { have: 1, missing: 9 }],
  ['+84900000123', 'bad-characters'],
]);

check('e-mail addresses', field('email'), [
  ['an.nguyen@vidu.vn', undefined],
  ['an+ho-so@mail.vidu.gov.vn', undefined],
  ['an@vidu', 'email'],
  ['an vidu.vn', 'email'],
  ['@vidu.vn', 'email'],
  [`${'a'.repeat(260)}@vidu.vn`, 'too-long'],
]);

check('whole dates', field('date', { notAfterToday: true }), [
  ['1999-05-20', undefined],
  ['2024-02-29', undefined],
  ['2000-02-29', undefined],
  ['2026-11-23', undefined],
  ['1900-01-01', undefined],
  ['2023-02-29', 'date-impossible'],
  ['1900-02-29', 'date-impossible'],
  ['2023-04-31', 'date-impossible'],
  ['2023-13-01', 'date-impossible'],
  ['2023-00-10', 'date-impossible'],
  ['2026-11-24', 'date-future'],
  ['1899-12-31', 'date-too-early', { year: 1900 }],
  ['1999-05', 'date-incomplete'],
  ['1999', 'date-incomplete'],
  ['20/5', 'date-incomplete'],
  ['hôm qua', 'date-incomplete'],
  ['1999-05-20T00:00:00Z', 'date-incomplete'],
]);

check('partial dates', field('date', { notAfterToday: true, partial: true, notBefore: '1850-06-15' }), [
  ['1999-05', undefined],
  ['1999', undefined],
  ['2026', undefined],
  ['2026-11', undefined],
  ['1850', undefined],
  ['1850-06', undefined],
  ['2026-12', 'date-future'],
  ['2027', 'date-future'],
  ['1850-05', 'date-too-early', { year: 1850 }],
  ['1999-13', 'date-impossible'],
  ['05', 'date-incomplete'],
]);

check('counts', field('count', { minimum: 1, maximum: 10, start: 1 }), [
  [1, undefined],
  [10, undefined],
  [0, 'count-minimum', { minimum: 1 }],
  [11, 'count-maximum', { maximum: 10 }],
  [1.5, 'wrong-type'],
  ['3', 'wrong-type'],
  [Number.NaN, 'wrong-type'],
  [Number.POSITIVE_INFINITY, 'wrong-type'],
  [-1e300, 'count-minimum'],
]);

check('units', field('unit'), [
  ['26740', undefined],
  ['99999', 'unknown-unit'],
  ['toString', 'unknown-unit'],
  ['', 'required'],
]);

check(
  'choices',
  field('choice', { options: [{ value: 'birth', label: { vi: 'Khai sinh', en: 'Birth' } }] }),
  [
    ['birth', undefined],
    ['Birth', 'not-an-option'],
    [['birth'], 'wrong-type'],
  ],
);

check('texts', field('text', { minLength: 5, maxLength: 10 }), [
  ['Số 1/2 Ba', undefined],
  ['Số', 'too-short', { have: 2, minimum: 5, missing: 3 }],
  ['12345678901', 'too-long', { have: 11, maximum: 10, extra: 1 }],
  ['abc\u0000def', 'bad-characters'],
  ['abc\ud800def', 'bad-characters'],
  ['abc\ndef', 'bad-characters'],
]);

check('texts of several lines', field('text', { multiline: true }), [
  ['một\nhai', undefined],
  ['một\u0007hai', 'bad-characters'],
  ['x'.repeat(501), 'too-long'],
]);

check('dates to come', field('date', { notBeforeToday: true }), [
  ['2026-11-23', undefined],
  ['2026-11-22', 'date-past'],
]);

check('amounts', field('money', { minimum: 1000 }), [
  [1000, undefined],
  [Number.MAX_SAFE_INTEGER, undefined],
  [Number.MAX_SAFE_INTEGER + 1, 'amount-maximum', { maximum: Number.MAX_SAFE_INTEGER }],
  [999, 'amount-minimum', { minimum: 1000 }],
  [1000.5, 'not-a-number'],
  [2 ** 50 + 0.25, 'not-a-number'],
  [-1000, 'amount-minimum'],
  ['1000', 'not-a-number'],
  [Number.NaN, 'not-a-number'],
  [Number.POSITIVE_INFINITY, 'amount-maximum'],
]);

check('numbers', field('number', { minimum: 0, maximum: 100, decimals: 2 }), [
  [0, undefined],
  [-0, 'number-decimals'],
  [33.33, undefined],
  [0.1 + 0.2, 'number-decimals', { decimals: 2 }],
  [100.01, 'number-maximum', { maximum: 100 }],
  [-0.01, 'number-minimum', { minimum: 0 }],
  ['33', 'not-a-number'],
  [null, 'not-a-number'],
]);

const options = ['a', 'b', 'c'].map((value) => ({ value, label: { vi: value, en: value } }));

check('several choices', field('choices', { options, minimum: 2, maximum: 2 }), [
  [['a', 'c'], undefined],
  [['c', 'a'], 'wrong-type'],
  [['a', 'a'], 'wrong-type'],
  [['a', 'x'], 'not-an-option'],
  [['a'], 'choices-minimum', { minimum: 2 }],
  [['a', 'b', 'c'], 'choices-maximum', { maximum: 2 }],
  [[], 'required'],
  ['a', 'wrong-type'],
  [[1], 'wrong-type'],
]);

check('keys of items', field('group', { minimum: 1, maximum: 2, fields: [] }), [
  [['1'], undefined],
  [['9999', '2'], undefined],
  [['1', '1'], 'wrong-type'],
  [['0'], 'wrong-type'],
  [['01'], 'wrong-type'],
  [['10000'], 'wrong-type'],
  [['__proto__'], 'wrong-type'],
  [['1', '2', '3'], 'group-maximum', { maximum: 2 }],
  [[], 'group-minimum', { minimum: 1, missing: 1 }],
  [{ 0: '1' }, 'wrong-type'],
]);

check('a group that may stay empty', field('group', { minimum: 2, maximum: 3, optional: true, fields: [] }), [
  [[], undefined],
  [['1'], 'group-minimum', { minimum: 2, missing: 1 }],
]);

check('declarations', field('confirm', { text: { vi: 'Đúng', en: 'True' } }), [
  [true, undefined],
  [false, 'confirm'],
  ['true', 'confirm'],
  [1, 'confirm'],
]);

check('files', field('attachment', { accept: ['application/pdf'], maxFiles: 2, maxBytes: 1024 * 1024 }), [
  [[file('a')], undefined],
  [[file('a'), file('b')], undefined],
  [[file('a'), file('a')], 'wrong-type'],
  [[file('a'), file('b'), file('c')], 'files-maximum', { maximum: 2 }],
  [[file('a', { bytes: 0 })], 'file-empty'],
  [[file('a', { bytes: 200 * 1024 * 1024 })], 'file-size', { megabytes: 1 }],
  [[file('a', { bytes: 1.5 })], 'wrong-type'],
  [[file('a', { type: 'application/x-msdownload' })], 'file-type'],
  [[file('a', { name: '../../etc/passwd' })], 'bad-characters'],
  [[file('a', { name: 'hình\u202Egpj.exe' })], 'bad-characters'],
  [[file('a', { name: 'x'.repeat(201) })], 'bad-characters'],
  [[file('a', { name: 'giấy.pdf'.normalize('NFD') })], 'bad-characters'],
  [[file('a', { id: '../secret' })], 'wrong-type'],
  [[file('a', { sha256: 'F'.repeat(64) })], 'wrong-type'],
  [[{ ...file('a'), path: '/tmp/x' }], 'wrong-type'],
  [[], 'file-missing'],
  ['giấy.pdf', 'wrong-type'],
]);

check('notes have no value', field('note', { text: { vi: 'Đọc', en: 'Read' } }), [['x', 'unknown-field']]);

test('any JSON in any field is judged, never thrown at', () => {
  const types = ['person-name', 'text', 'id-number', 'phone', 'email', 'date', 'unit'] as const;
  const definition = fc.oneof(
    fc.constantFrom(...types).map((type) => field(type)),
    fc.constant(field('count', { minimum: 1, maximum: 10, start: 1 })),
    fc.constant(field('choice', { options: [] })),
    fc.constant(field('choices', { options })),
    fc.constant(field('money')),
    fc.constant(field('number', { minimum: 0, maximum: 10 })),
    fc.constant(field('attachment', { accept: ['application/pdf'], maxFiles: 2, maxBytes: 1024 })),
    fc.constant(field('confirm')),
    fc.constant(field('group', { minimum: 0, maximum: 2, fields: [] })),
  );
  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 600 }));
  fc.assert(
    fc.property(definition, value, (any, json) => {
      const refusal = checkValue(any, json, context);
      assert.ok(refusal === undefined || refusal.code.length > 0);
    }),
    { numRuns: 2000 },
  );
});
