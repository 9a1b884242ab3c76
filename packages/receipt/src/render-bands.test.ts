import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as assertProperty, constantFrom, integer, property, string } from 'fast-check';
import { composeCaseReceipt } from './compose/case-receipt.ts';
import { composeTestReceipt } from './compose/test-receipt.ts';
import type { ReceiptBlock, ReceiptDocument } from './document.ts';
import { loadReceiptFonts } from './fonts/load-fonts.ts';
import { paperStyle } from './layout/styles.ts';
import { wrapText, measureText } from './layout/text.ts';
import type { Bitmap } from './raster/bitmap.ts';
import { renderBands } from './render-bands.ts';
import { readQrTexts } from './testing/read-qr.ts';
import { sampleInput } from './testing/sample-case.ts';
import { drawRows, renderWhole } from './testing/whole-paper.ts';
import { encodePaperPng } from './virtual-paper/encode-paper-png.ts';

const fonts = await loadReceiptFonts();

const paragraph = (text: string): ReceiptDocument => ({
  language: 'vi',
  blocks: [{ kind: 'paragraph', text }],
});

for (const widthDots of [576, 512, 384]) {
  for (const language of ['vi', 'en'] as const) {
    test(`${language} at ${widthDots} dots: the code is read back, and nothing stands in the margin`, async () => {
      const whole = renderWhole(composeCaseReceipt(sampleInput(language)), { fonts, widthDots });
      assert.deepEqual(await readQrTexts(encodePaperPng(whole)), ['H29.268-261123-0042']);
      const { marginDots } = paperStyle(widthDots);
      for (let y = 0; y < whole.heightDots; y += 1) {
        for (let x = 0; x < marginDots - 2; x += 1) {
          assert.ok(!whole.isBlack(x, y) && !whole.isBlack(widthDots - 1 - x, y), `row ${y}, column ${x}`);
        }
      }
    });
  }
}

test('the bands are the same paper, however high they are', () => {
  const document = composeTestReceipt({
    language: 'vi',
    unitName: 'Phường Bến Đò',
    kioskName: 'Kiosk 1',
    at: '2026-11-23T02:16:00Z',
    widthDots: 576,
  });
  const whole = renderWhole(document, { fonts, widthDots: 576, bandRows: 5000 });
  for (const bandRows of [1, 7, 128]) {
    assert.deepEqual(drawRows(renderWhole(document, { fonts, widthDots: 576, bandRows })), drawRows(whole));
  }
});

test('bands are drawn when they are asked for', () => {
  const drawn: string[] = [];
  const blocks = Array.from({ length: 20 }, (_, index): ReceiptBlock => ({
    kind: 'paragraph',
    text: `${index}`,
  }));
  const watched = blocks.map(
    (block, index) =>
      new Proxy(block, { get: (target, key) => (drawn.push(`${index}`), Reflect.get(target, key)) }),
  );
  const bands = renderBands({ language: 'vi', blocks: watched }, { fonts, widthDots: 576, bandRows: 100 });
  bands.next();
  assert.deepEqual([...new Set(drawn)], ['0', '1', '2']);
});

/** First and last row with ink. */
function inkRows(bitmap: Bitmap): { readonly first: number; readonly last: number } {
  const rows = drawRows(bitmap).map((row) => row.includes('#'));
  return { first: rows.indexOf(true), last: rows.lastIndexOf(true) };
}

test('stacked marks stand above their letter, hooks and dots below, and none is cut off', () => {
  const rowsOf = (text: string) => inkRows(renderWhole(paragraph(text), { fonts, widthDots: 576 }));
  const capital = rowsOf('E');
  const small = rowsOf('x');
  for (const text of ['Ế', 'Ề', 'Ể', 'Ễ', 'Ẵ', 'Ỗ']) {
    const { first, last } = rowsOf(text);
    assert.ok(capital.first - first >= 7, `${text}: ${capital.first - first} rows above`);
    assert.ok(Math.abs(last - capital.last) <= 1, text);
  }
  for (const text of ['ệ', 'ậ', 'ợ', 'ự', 'ị']) {
    assert.ok(rowsOf(text).last - small.last >= 3, text);
    assert.ok(rowsOf(text).first < small.first, text);
  }
});

test('each letter of Vietnamese has a glyph of its own', () => {
  const vowels = 'aăâeêioôơuưy';
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  const small = Array.from(vowels).flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
  const letters = [...small, 'đ', ...[...small, 'đ'].map((letter) => letter.toUpperCase())];
  const box = dotsOf('\uFFFF');
  const seen = new Map<string, string>();
  for (const letter of letters) {
    const dots = dotsOf(letter);
    assert.notEqual(dots, box, letter);
    assert.equal(seen.get(dots), undefined, `${letter} looks like ${seen.get(dots)}`);
    seen.set(dots, letter);
  }
});

function dotsOf(text: string): string {
  return drawRows(renderWhole(paragraph(text), { fonts, widthDots: 576 })).join('\n');
}

test('letters with loose marks are drawn as the composed ones', () => {
  assert.equal(dotsOf('Nguyễn Văn Ước'.normalize('NFD')), dotsOf('Nguyễn Văn Ước'));
});

test('a character that the font lacks becomes a box, not nothing and not an error', () => {
  assert.notEqual(dotsOf('a☃b'), dotsOf('ab'));
  assert.equal(dotsOf('☃'), dotsOf('㐂'));
});

test('long words are broken, and no line is wider than the paper', () => {
  const style = paperStyle(384).body;
  assertProperty(
    property(
      string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
      integer({ min: 30, max: 400 }),
      (text, widthDots) => {
        const lines = wrapText(fonts, style, text, widthDots);
        for (const line of lines) {
          assert.ok(
            Array.from(line).length <= 1 || measureText(fonts, style, line) <= widthDots + 0.01,
            line,
          );
        }
        const letters = (value: string) => value.normalize('NFC').replaceAll(/[ \t\r\n]/g, '');
        assert.equal(letters(lines.join('')), letters(text));
      },
    ),
    { numRuns: 100 },
  );
});

test('whatever stands in a document, it is drawn', () => {
  const text = string({ unit: 'binary', maxLength: 60 });
  assertProperty(
    property(array(text, { maxLength: 4 }), text, constantFrom(576, 384, 80), (lines, other, widthDots) => {
      const blocks: ReceiptBlock[] = [
        { kind: 'ornament' },
        { kind: 'letterhead', name: other, detail: other },
        { kind: 'code', text: other },
        { kind: 'row', label: other, value: lines.join(' ') },
        { kind: 'row', label: lines.join(' '), value: other, total: true },
        { kind: 'steps', steps: lines.map((name) => ({ name, detail: other, done: name.length % 2 === 0 })) },
        { kind: 'box', title: other, lines },
        { kind: 'paragraph', text: lines.join('\n'), align: 'center' },
      ];
      assert.ok(renderWhole({ language: 'vi', blocks }, { fonts, widthDots }).heightDots > 60);
    }),
    { numRuns: 40 },
  );
});
