import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { columnWidths } from './column-widths.ts';

const measure = (text: string): number => text.length * 5;
const options = { available: 400, padding: 3, measure };

test('a column has room for its longest word, and what is left goes by what the columns hold', () => {
  const widths = columnWidths(['TT', 'Tên', 'Nơi ở'], [['1', 'An', 'Số 1 đường dài '.repeat(6)]], options);
  assert.ok(widths !== undefined);
  const [number = 0, name = 0, home = 0] = widths;
  assert.ok(number >= 10 + 6 && name >= 15 + 6);
  assert.ok(home > name);
});

test('columns that do not fit beside each other make no table', () => {
  const head = Array.from({ length: 12 }, () => 'Nghề-nghiệp');
  assert.equal(columnWidths(head, [], options), undefined);
});

test('columns together are as wide as the text, whatever they hold', () => {
  const texts = fc.array(fc.string({ maxLength: 40 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(texts, (row) => {
      const widths = columnWidths(row, [row], options);
      if (widths === undefined) return;
      const sum = widths.reduce((one, other) => one + other, 0);
      assert.ok(Math.abs(sum - options.available) < 0.01, String(sum));
      for (const width of widths) assert.ok(width > 0);
    }),
  );
});
