import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { normaliseValue } from './normalise.ts';
import { field } from './testing/fixtures.ts';

const types = [
  'choice',
  'person-name',
  'text',
  'id-number',
  'phone',
  'email',
  'date',
  'count',
  'unit',
  'money',
  'number',
] as const;

const cases: readonly (readonly [(typeof types)[number], string, string | number])[] = [
  ['person-name', '  Nguyễn   Văn\tAn ', 'Nguyễn Văn An'],
  ['person-name', 'Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
  ['person-name', 'Đ’Ktơ', "Đ'Ktơ"],
  ['person-name', 'An\u200B\uFEFF', 'An'],
  ['id-number', '001 099 012 345', '001099012345'],
  ['id-number', '001.099-012345', '001099012345'],
  ['phone', '+84 900 000 123', '0900000123'],
  ['phone', '84900000123', '0900000123'],
  ['phone', '+84 (0)28.3829.1234', '02838291234'],
  ['phone', '0900-000-123', '0900000123'],
  ['phone', '+840084900000', '00084900000'],
  ['date', '20/5/1999', '1999-05-20'],
  ['date', '20.05.1999', '1999-05-20'],
  ['date', '20 - 5 - 1999', '1999-05-20'],
  ['date', '20 5 1999', '1999-05-20'],
  ['date', '20051999', '1999-05-20'],
  ['date', '5/1999', '1999-05'],
  ['date', '1999', '1999'],
  ['date', '1999-05-20', '1999-05-20'],
  ['date', 'hôm qua', 'hôm qua'],
  ['count', ' 3 ', 3],
  ['count', '3 bản', '3 bản'],
  ['text', 'a\r\n\tb', 'a b'],
  ['money', ' 1.500.000  đ ', 1_500_000],
  ['number', '12,5', 12.5],
];

test('what people type, brought into one form', () => {
  for (const [type, typed, expected] of cases)
    assert.equal(normaliseValue(field(type), typed), expected, typed);
});

test('lines of a longer text stay lines', () => {
  const lines = field('text', { multiline: true });
  assert.equal(normaliseValue(lines, ' một  hai \r\n\r\n\r\n\r\n ba '), 'một hai\n\nba');
});

test('a value in its form stays as it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('0', '8', '4', '+', '(', ')', '.', '-', '/', ' ', '\u0301', 'a', 'e', '\n', '’'),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.boolean(), text, (type, multiline, typed) => {
      const definition = field(type, { multiline });
      const once = normaliseValue(definition, typed);
      assert.equal(normaliseValue(definition, once), once);
    }),
    { numRuns: 3000 },
  );
});
