import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { roundTo } from './check-quantity.ts';
import { formatNumber, moneyFromText, numberFromText } from './numbers.ts';

test('amounts as people type them', () => {
  for (const [typed, value] of [
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['1 500 000đ', 1_500_000],
    ['1.500.000 VND', 1_500_000],
    ['1.500.000 đồng', 1_500_000],
    ['0', 0],
    ['007', 7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9.007.199.254.740.991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', '9007199254740992'],
    ['1.500,000', '1.500,000'],
    ['1.50', '1.50'],
    ['1,5 triệu', '1,5 triệu'],
    ['-5', '-5'],
    ['1e9', '1e9'],
    ['', ''],
    ['١٢٣', '١٢٣'],
  ] as const) {
    assert.equal(moneyFromText(typed), value, typed);
  }
});

test('numbers as people type them: the comma is the decimal sign', () => {
  for (const [typed, value] of [
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['0.125', 0.125],
    ['-3', -3],
    ['-0', 0],
    ['12,', '12,'],
    ['1,234.5', '1,234.5'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
  ] as const) {
    assert.equal(numberFromText(typed), value, typed);
  }
});

test('a number that is shown is read back as the same', () => {
  const shown = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, decimals]) => roundTo(whole / 10 ** decimals, decimals));
  fc.assert(fc.property(shown, (value) => assert.equal(numberFromText(formatNumber(value)), value)));
  const amount = fc.maxSafeNat();
  fc.assert(fc.property(amount, (value) => assert.equal(moneyFromText(formatNumber(value)), value)));
});

test('any text at all is read, never thrown at, and what was read is no longer changed', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '-', 'đ') }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const read of [moneyFromText, numberFromText]) {
        const value = read(typed);
        assert.ok(value === typed || (typeof value === 'number' && Number.isFinite(value)));
      }
    }),
  );
});
