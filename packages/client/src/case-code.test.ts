import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, property, string } from 'fast-check';
import { parseCaseCode } from './case-code.ts';

const code = 'H29.26740-261122-0007';

for (const typed of [
  code,
  'h29.26740-261122-0007',
  ' H29.26740 – 261122 – 0007 ',
  'H29 26740 261122 0007',
  'h29267402611220007',
  'H29.26740.261122.0007',
]) {
  test(`"${typed}" is a code`, () => assert.equal(parseCaseCode(typed), code));
}

for (const typed of [
  '',
  'H29',
  'H29.26740-261122',
  '29.26740-261122-0007',
  'https://example.vn/H29',
  '0007',
]) {
  test(`"${typed}" is none`, () => assert.equal(parseCaseCode(typed), undefined));
}

test('any text gives a code or nothing, and a code stays as it is', () => {
  assertProperty(
    property(string({ unit: 'binary', maxLength: 400 }), (text) => {
      const parsed = parseCaseCode(text);
      assert.equal(parsed, parsed === undefined ? undefined : parseCaseCode(parsed));
    }),
  );
});
