import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  array,
  assert as assertProperty,
  constantFrom,
  integer,
  oneof,
  property,
  uint8Array,
} from 'fast-check';
import { decode } from 'fast-png';
import type { Bitmap } from '../raster/bitmap.ts';
import { drawRows } from '../testing/whole-paper.ts';
import { encodePaperPng } from './encode-paper-png.ts';
import { VirtualPaper } from './virtual-paper.ts';
import type { StatusCommand } from './virtual-paper.ts';

function paperOf(widthDots = 16) {
  const papers: Bitmap[] = [];
  const commands: StatusCommand[] = [];
  const paper = new VirtualPaper({
    widthDots,
    onPaper: (bitmap) => papers.push(bitmap),
    onStatusCommand: (command) => commands.push(command),
  });
  return { paper, papers, commands };
}

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const cut = [0x1d, 0x56, 66, 0];

test('images, feeds and cuts', () => {
  const { paper, papers } = paperOf();
  paper.write(bytes(0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 0x01, 0xff, 0x00, 0x1b, 0x4a, 1));
  assert.equal(paper.rows, 3);
  paper.write(bytes(...cut, 0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xf0, 0x1d, 0x56, 1));
  assert.deepEqual(papers.map(drawRows), [
    ['#..............#', '########........', '................'],
    ['####............'],
  ]);
});

test('an image wider than the paper loses its right side', () => {
  const { paper, papers } = paperOf(8);
  paper.write(bytes(0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0xaa, 0xff, 0xff, ...cut));
  assert.deepEqual(papers.map(drawRows), [['#.#.#.#.']]);
});

test('questions are handed on in their order', () => {
  const { paper, commands } = paperOf();
  paper.write(
    bytes(0x10, 0x04, 2, 0x1d, 0x61, 0xff, 0x1d, 0x72, 1, 0x1d, 0x28, 0x48, 6, 0, 48, 48, 1, 2, 3, 4),
  );
  assert.deepEqual(commands, [
    { kind: 'real-time-status', n: 2 },
    { kind: 'automatic-status', n: 0xff },
    { kind: 'transmit-status', n: 1 },
    { kind: 'process-id', id: [1, 2, 3, 4] },
  ]);
});

test('commands it does not know are skipped with their parameters', () => {
  const { paper, papers } = paperOf();
  paper.write(
    bytes(0x1b, 0x70, 0, 50, 50, 0x1d, 0x28, 0x41, 2, 0, 0x41, 0x42, 0x1b, 0x61, 1, 0x1b, 0x74, 30),
  );
  paper.write(
    bytes(0x1d, 0x6b, 73, 3, 0x41, 0x42, 0x43, 0x1d, 0x6b, 4, 0x41, 0, 0x1b, 0x2a, 33, 1, 0, 1, 2, 3),
  );
  paper.write(bytes(0x10, 0x14, 1, 0, 1, 0x1b, 0x44, 8, 16, 0, 0x1c, 0x70, 1, 0, ...cut));
  assert.equal(papers.length, 0);
  assert.equal(paper.rows, 0);
  assert.ok(paper.isBetweenCommands);
});

test('text in the printer’s own letters leaves marks, and an empty line feeds', () => {
  const { paper, papers } = paperOf(48);
  paper.write(bytes(0x41, 0x42, 0x0a, 0x0a, ...cut));
  assert.equal(papers[0]?.heightDots, 60);
  const [first = ''] = papers.map(drawRows)[0] ?? [];
  assert.ok(first.slice(0, 24).includes('#'));
  assert.ok(!first.slice(24).includes('#'));
});

test('the picture is the paper', () => {
  const { paper, papers } = paperOf(12);
  paper.write(bytes(0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, 0x90, 0x10, ...cut));
  const [bitmap] = papers;
  assert.ok(bitmap !== undefined);
  const { width, height, data } = decode(encodePaperPng(bitmap));
  assert.deepEqual({ width, height }, { width: 12, height: 1 });
  assert.deepEqual([...data], [0, 255, 255, 0, 255, 255, 255, 255, 255, 255, 255, 0]);
});

/** Bytes near to commands: random ones would be text most of the time. */
const nearCommands = oneof(
  constantFrom(
    0x1b,
    0x1d,
    0x1c,
    0x10,
    0x76,
    0x30,
    0x56,
    0x4a,
    0x28,
    0x48,
    0x6b,
    0x2a,
    0x44,
    0x04,
    0x14,
    0x38,
  ),
  integer({ min: 0, max: 4 }),
  integer({ min: 0, max: 255 }),
);

test('no bytes make it throw or run away, and chunks make no difference', () => {
  assertProperty(
    property(
      array(nearCommands, { maxLength: 300 }),
      array(integer({ min: 1, max: 20 }), { maxLength: 40 }),
      (input, sizes) => {
        const whole = paperOf();
        whole.paper.write(Uint8Array.from(input));
        const chunked = paperOf();
        let from = 0;
        for (const size of [...sizes, input.length]) {
          chunked.paper.write(Uint8Array.from(input.slice(from, from + size)));
          from += size;
        }
        for (const { paper } of [whole, chunked]) paper.tearOff();
        assert.deepEqual(chunked.commands, whole.commands);
        assert.deepEqual(
          chunked.papers.map(({ data }) => data),
          whole.papers.map(({ data }) => data),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('long noise is no paper without end', () => {
  assertProperty(
    property(uint8Array({ minLength: 2000, maxLength: 4000 }), (noise) => {
      const { paper, papers } = paperOf();
      paper.write(noise);
      assert.ok(paper.rows <= 24_000);
      for (const { heightDots } of papers) assert.ok(heightDots <= 24_000);
    }),
    { numRuns: 20 },
  );
});
