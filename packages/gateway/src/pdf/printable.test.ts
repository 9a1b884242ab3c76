import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { printable } from './printable.ts';

/** Latin with Vietnamese letters, as a font has them. */
const hasGlyph = (codePoint: number): boolean =>
  (codePoint >= 0x20 && codePoint < 0x250) || (codePoint >= 0x1e00 && codePoint < 0x1f00);

const cases: readonly (readonly [string, string])[] = [
  ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ["Y'Bia Êban", "Y'Bia Êban"],
  ['  hai \t chữ\u00a0', 'hai chữ'],
  ['một\r\n\r\nhai\u2028ba', 'một\nhai\nba'],
  ['👨‍👩‍👧 An', '□ An'],
  ['\u202eAn\u202c', 'An'],
  ['אב', '□□'],
  ['\ud800', '□'],
  ['\u0000', ''],
];

for (const [text, expected] of cases)
  test(`${JSON.stringify(text)} is printed as ${JSON.stringify(expected)}`, () => {
    assert.equal(printable(text, hasGlyph), expected);
  });

test('whatever comes, only what can be printed goes on, and it stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const printed = printable(text, hasGlyph);
      for (const character of printed)
        assert.ok(character === '□' || character === '\n' || hasGlyph(character.codePointAt(0) ?? 0));
      assert.equal(
        printable(printed, (code) => code === 0x25a1 || hasGlyph(code)),
        printed,
      );
    }),
    { numRuns: 500 },
  );
});
