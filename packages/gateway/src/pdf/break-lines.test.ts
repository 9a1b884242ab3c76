import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { breakLines } from './break-lines.ts';
import type { Line, Measure } from './break-lines.ts';
import { lettersOf } from './printable.ts';

/** Each letter is one point wide, bold ones two. */
const measure: Measure = (text, style) => lettersOf(text).length * (style === 'bold' ? 2 : 1);

const textsOf = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => line.segments.map((segment) => segment.text).join(' '));

test('words stay whole while they fit, in each style by its own width', () => {
  const pieces = [
    { text: 'Nơi sinh:', style: 'regular' },
    { text: 'Bệnh viện Từ Dũ', style: 'bold' },
  ] as const;
  assert.deepEqual(textsOf(breakLines(pieces, 19, measure)), ['Nơi sinh: Bệnh', 'viện Từ', 'Dũ']);
});

test('a new line in the text is one on paper; a word too wide is cut between letters', () => {
  const lines = breakLines([{ text: 'một\nhai ếếếếếếế', style: 'regular' }], 5, measure);
  assert.deepEqual(textsOf(lines), ['một', 'hai', 'ếếếếế', 'ếế']);
});

test('nothing is a line of its own', () => {
  assert.equal(breakLines([], 10, measure).length, 1);
  assert.equal(breakLines([{ text: '', style: 'bold' }], 10, measure).length, 1);
});

test('no letter is lost and no line is too wide, whatever the text', () => {
  const pieces = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'ễ', ' ', '\n', 'b\u0302', '.') }),
      style: fc.constantFrom('regular', 'bold'),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 12 }), (given, width) => {
      const lines = breakLines(given, width, measure);
      const bare = (text: string): string => text.replaceAll(/\s/g, '');
      assert.equal(bare(textsOf(lines).join('')), bare(given.map(({ text }) => text).join('')));
      for (const line of lines) assert.ok(line.width <= width, `${line.width} > ${width}`);
    }),
    { numRuns: 500 },
  );
});
