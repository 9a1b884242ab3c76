import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Framing } from './framing.ts';
import type { Frame } from './framing.ts';
import { suffixBytes } from './suffix.ts';
import type { Suffix } from './suffix.ts';

const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const suffixes = Object.keys(suffixBytes) as readonly Suffix[];
const withSuffix = (text: string, suffix: Suffix): Buffer =>
  Buffer.concat([Buffer.from(text), Uint8Array.from(suffixBytes[suffix])]);

function framesOf(suffix: Suffix, chunks: readonly Uint8Array[], maximumBytes = 4096): readonly Frame[] {
  const framing = new Framing({ suffix, maximumBytes });
  const frames = chunks.flatMap((chunk) => framing.push(chunk));
  const last = framing.pause();
  assert.equal(framing.underWay, false);
  return last === undefined ? frames : [...frames, last];
}

for (const suffix of suffixes)
  test(`${suffix}: a card in single bytes, every character split`, () => {
    const bytes = withSuffix(card, suffix);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    assert.deepEqual(framesOf(suffix, single), [{ code: 'scanned', text: card }]);
  });

test('the suffix ends a scan at once; the next one may be in the same read', () => {
  const framing = new Framing({ suffix: 'CRLF', maximumBytes: 4096 });
  assert.deepEqual(framing.push(Buffer.from('một\r')), []);
  assert.deepEqual(framing.push(Buffer.from('\nhai\r\nba')), [
    { code: 'scanned', text: 'một' },
    { code: 'scanned', text: 'hai' },
  ]);
  assert.equal(framing.underWay, true);
});

test('a suffix longer than the one expected leaves nothing behind', () => {
  const framing = new Framing({ suffix: 'CR', maximumBytes: 4096 });
  assert.deepEqual(framing.push(Buffer.from('a\r\n')), [{ code: 'scanned', text: 'a' }]);
  assert.equal(framing.underWay, false);
  assert.deepEqual(framing.push(Buffer.from('b\r\n')), [{ code: 'scanned', text: 'b' }]);
});

test('bytes that are no UTF-8 are unreadable, and the next scan is whole again', () => {
  const bytes = Buffer.concat([Uint8Array.of(0xe1, 0xbb, 0x0d), withSuffix(card, 'CR')]);
  assert.deepEqual(framesOf('CR', [bytes]), [
    { code: 'unreadable', reason: 'not-utf8' },
    { code: 'scanned', text: card },
  ]);
});

test('too long is said once, at the first byte too many', () => {
  const framing = new Framing({ suffix: 'CR', maximumBytes: 8 });
  assert.deepEqual(framing.push(Buffer.from('12345678\r')), [{ code: 'scanned', text: '12345678' }]);
  assert.deepEqual(framing.push(Buffer.from('12345678')), []);
  assert.deepEqual(framing.push(Buffer.from('9')), [{ code: 'unreadable', reason: 'too-long' }]);
  assert.deepEqual(framing.push(Buffer.alloc(10_000, 0x41)), []);
  assert.deepEqual(framing.push(Buffer.from('\rok\r')), [{ code: 'scanned', text: 'ok' }]);
});

for (const suffix of suffixes)
  test(`${suffix}: the longest scan still passes, and overlong noise ends at a pause`, () => {
    const longest = 'x'.repeat(64);
    assert.deepEqual(framesOf(suffix, [withSuffix(longest, suffix)], 64), [
      { code: 'scanned', text: longest },
    ]);
    const framing = new Framing({ suffix, maximumBytes: 64 });
    assert.deepEqual(framing.push(Buffer.alloc(10_240, 0x41)), [{ code: 'unreadable', reason: 'too-long' }]);
    assert.equal(framing.pause(), undefined);
    assert.deepEqual([...framing.push(withSuffix('ok', suffix)), framing.pause()].filter(Boolean), [
      { code: 'scanned', text: 'ok' },
    ]);
  });

test('a dropped scan is dropped up to its end, and no further', () => {
  const framing = new Framing({ suffix: 'CRLF', maximumBytes: 16 });
  framing.push(Buffer.from('half'));
  framing.dropCurrent();
  assert.deepEqual(framing.push(Buffer.from(' of a code, longer than any\r')), []);
  assert.deepEqual(framing.push(Buffer.from('\nwhole\r\n')), [{ code: 'scanned', text: 'whole' }]);
});

const noise = fc.uint8Array({ maxLength: 600 });
const cutting = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });

function cut(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const size = sizes[chunks.length % sizes.length] ?? 1;
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return chunks;
}

test('property: the same bytes give the same frames, however they are cut into reads', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...suffixes),
      noise,
      cutting,
      fc.integer({ min: 1, max: 100 }),
      (suffix, bytes, sizes, maximum) => {
        assert.deepEqual(framesOf(suffix, cut(bytes, sizes), maximum), framesOf(suffix, [bytes], maximum));
      },
    ),
  );
});

test('property: after any noise and a pause, the next scan is read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...suffixes), noise, cutting, (suffix, bytes, sizes) => {
      const framing = new Framing({ suffix, maximumBytes: 200 });
      for (const chunk of cut(bytes, sizes)) framing.push(chunk);
      framing.pause();
      const frames = cut(withSuffix(card, suffix), sizes).flatMap((chunk) => framing.push(chunk));
      const frame = suffix === 'none' ? framing.pause() : frames[0];
      assert.deepEqual(frame, { code: 'scanned', text: card });
    }),
  );
});

test('property: any text without control characters comes through as it is', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\p{Cc}\u{feff}]/u.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...suffixes), printable, cutting, (suffix, text, sizes) => {
      assert.deepEqual(framesOf(suffix, cut(withSuffix(text, suffix), sizes)), [{ code: 'scanned', text }]);
    }),
  );
});
