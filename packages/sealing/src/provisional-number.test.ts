import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checkDigit } from './check-digit.ts';
import { parseProvisionalNumber, provisionalNumberOf } from './provisional-number.ts';

const numbers = fc
  .stringMatching(/^\d{15}$/)
  .map((digits) => (digits + checkDigit(digits)).replace(/^(.{4})(.{4})(.{4})/, '$1-$2-$3-'));

test('an id has one number for good', async () => {
  const id = '019aa1b2-0000-7000-8000-0123456789ab';
  assert.equal(await provisionalNumberOf(id), '0612-5536-7354-8508');
  assert.equal(await provisionalNumberOf(id.toUpperCase()), '0612-5536-7354-8508');
});

test('ids that differ by a digit have numbers that are found and differ', async () => {
  const ids = Array.from(
    { length: 500 },
    (_, count) => `019aa1b2-0000-7000-8000-${String(count).padStart(12, '0')}`,
  );
  const numbers = await Promise.all(ids.map(provisionalNumberOf));
  assert.equal(new Set(numbers).size, ids.length);
  for (const number of numbers) assert.equal(parseProvisionalNumber(number), number);
});

test('it is known again however it is typed', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      for (const typed of [
        number.replaceAll('-', ''),
        number.replaceAll('-', ' '),
        number.replaceAll('-', ' – '),
        number.replaceAll('-', '.'),
        ` ${number}\n`,
        number.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      ])
        assert.equal(parseProvisionalNumber(typed), number);
    }),
  );
});

test('each wrong digit and each exchange of neighbours is found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(15), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const digits = number.replaceAll('-', '').split('');
      const wrong = digits.with(at, String((Number(digits[at]) + by) % 10));
      assert.equal(parseProvisionalNumber(wrong.join('')), undefined);
      const [left = '', right = ''] = [digits[at], digits[at + 1]];
      if (right === '' || left === right) return;
      assert.equal(
        parseProvisionalNumber(
          digits
            .with(at, right)
            .with(at + 1, left)
            .join(''),
        ),
        undefined,
      );
    }),
  );
});

test('any text gives a number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const parsed = parseProvisionalNumber(text);
      assert.equal(parsed, parsed === undefined ? undefined : parseProvisionalNumber(parsed));
    }),
  );
});
