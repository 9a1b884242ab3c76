import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, constantFrom, integer, property, uint8Array } from 'fast-check';
import { composeCaseReceipt } from '../compose/case-receipt.ts';
import { loadReceiptFonts } from '../fonts/load-fonts.ts';
import { Bitmap } from '../raster/bitmap.ts';
import { sampleInput } from '../testing/sample-case.ts';
import { drawRows, renderWhole } from '../testing/whole-paper.ts';
import { VirtualPaper } from '../virtual-paper/virtual-paper.ts';
import { encodeBand } from './encode-band.ts';
import { encodeReceipt } from './encode-receipt.ts';
import type { EncodeOptions } from './encode-receipt.ts';

const fonts = await loadReceiptFonts();
const document = composeCaseReceipt(sampleInput('vi'));

function printed(options: EncodeOptions, dotsPerFeedUnit = 1) {
  const papers: Bitmap[] = [];
  const paper = new VirtualPaper({
    widthDots: options.widthDots,
    dotsPerFeedUnit,
    onPaper: (bitmap) => papers.push(bitmap),
  });
  let bytes = 0;
  for (const chunk of encodeReceipt(document, options)) {
    paper.write(chunk);
    assert.ok(paper.isBetweenCommands, 'a chunk ends in the middle of a command');
    bytes += chunk.length;
  }
  return { papers, bytes, rowsLeft: paper.rows };
}

for (const widthDots of [576, 384]) {
  test(`the paper of ${widthDots} dots is the drawing, dot by dot`, () => {
    const { papers } = printed({ fonts, widthDots });
    assert.equal(papers.length, 1);
    assert.deepEqual(papers[0]?.data, renderWhole(document, { fonts, widthDots }).data);
  });
}

test('feeding white paper saves bytes and moves nothing', () => {
  const whole = renderWhole(document, { fonts, widthDots: 576 });
  const asDots = printed({ fonts, widthDots: 576 });
  const fed = printed({ fonts, widthDots: 576, feedUnitsPerDot: 1 });
  const fedByHalfDots = printed({ fonts, widthDots: 576, feedUnitsPerDot: 2 }, 0.5);
  assert.ok(fed.bytes < asDots.bytes);
  assert.deepEqual(fed.papers[0]?.data, whole.data);
  assert.deepEqual(fedByHalfDots.papers[0]?.data, whole.data);
});

test('the paper ends as the printer can: cut, or fed out to be torn off', () => {
  assert.equal(printed({ fonts, widthDots: 576, cut: 'full', initialize: true }).papers.length, 1);
  const torn = printed({ fonts, widthDots: 576, cut: 'tear' });
  assert.equal(torn.papers.length, 0);
  assert.ok(torn.rowsLeft > 0);
});

/** Bytes that a printer may take for the beginning of a real-time command, and others. */
const dots = uint8Array({ minLength: 72 * 3, maxLength: 72 * 3 });
const dangerous = constantFrom(0x10, 0x04, 0x05, 0x14, 0x01, 0x00);

test('no image holds what a printer takes for a real-time command', () => {
  assertProperty(
    property(dots, dangerous, dangerous, integer({ min: 0, max: 72 * 3 - 2 }), (bytes, first, second, at) => {
      const band = new Bitmap(576, 3);
      band.data.set(bytes.map((byte) => (byte % 3 === 0 ? 0x10 : byte % 32)));
      band.data.set([first, second], at);
      const encoded = encodeBand(band, undefined);
      for (let index = 0; index + 1 < encoded.length; index += 1) {
        const next = encoded[index + 1] ?? 0;
        assert.ok(encoded[index] !== 0x10 || ![0x04, 0x05, 0x14].includes(next), `at ${index}`);
      }
    }),
  );
});

test('the guard adds a dot and takes none away', () => {
  const band = new Bitmap(24, 1);
  band.data.set([0x10, 0x04, 0x01]);
  const paper = new VirtualPaper({ widthDots: 24, onPaper: (bitmap) => papers.push(bitmap) });
  const papers: Bitmap[] = [];
  paper.write(encodeBand(band, undefined));
  paper.tearOff();
  assert.deepEqual(papers.map(drawRows), [['...##........#.........#']]);
});
