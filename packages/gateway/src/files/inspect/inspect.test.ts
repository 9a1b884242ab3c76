import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaType } from '@motcua/procedures';
import * as fc from 'fast-check';
import {
  box,
  pngBomb,
  sampleExe,
  sampleFile,
  sampleHeic,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleWebp,
} from '../../testing/sample-files.ts';
import { bytesInMemory } from './byte-source.ts';
import { heicSize } from './heic-size.ts';
import { inspectPdf } from './inspect-pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { jpegSize } from './jpeg-size.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ReadPixelSize } from './pixel-size.ts';
import { pngSize } from './png-size.ts';
import { webpSize } from './webp-size.ts';

const readers: Readonly<Record<string, ReadPixelSize>> = { pngSize, jpegSize, webpSize, heicSize };
const side = fc.integer({ min: 1, max: 0x3fff });

const types: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
];

async function* inChunks(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

const inspected = (bytes: Uint8Array, chunkBytes = 64): Promise<PdfInspection> =>
  inspectPdf(inChunks(bytes, chunkBytes));

test('a type is told by the first bytes', () => {
  for (const type of types) assert.equal(mediaTypeOf(sampleFile(type)), type);
  assert.equal(mediaTypeOf(sampleExe()), undefined);
  assert.equal(mediaTypeOf(Buffer.from('<html>%PDF-1.7')), undefined);
  assert.equal(mediaTypeOf(new Uint8Array()), undefined);
});

test('the size of a picture is read, whichever kind of header it has', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = { width, height };
      assert.deepEqual(pngSize(bytesInMemory(pngBomb(width, height))), size);
      assert.deepEqual(jpegSize(bytesInMemory(sampleJpeg(width, height))), size);
      for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const)
        assert.deepEqual(webpSize(bytesInMemory(sampleWebp(width, height, kind))), size, kind);
      assert.deepEqual(heicSize(bytesInMemory(sampleHeic([width, height]))), size);
    }),
  );
});

test('a JPEG is read behind whatever a telephone puts before its frame', () => {
  const segments = Array.from({ length: 60 }, () => Buffer.alloc(60_000));
  assert.deepEqual(jpegSize(bytesInMemory(sampleJpeg(4000, 3000, segments))), { width: 4000, height: 3000 });
});

test('of a picture made of tiles the whole counts', () => {
  const tiled = sampleHeic([512, 512], [4032, 3024], [320, 240]);
  assert.deepEqual(heicSize(bytesInMemory(tiled)), { width: 4032, height: 3024 });
});

test('a picture without pixels, or with an end before its size, has none', () => {
  for (const bytes of [
    pngBomb(0, 100),
    sampleJpeg(100, 0),
    samplePng().subarray(0, 20),
    sampleJpeg().subarray(0, 6),
    sampleWebp().subarray(0, 29),
    sampleHeic().subarray(0, 60),
  ])
    for (const read of Object.values(readers)) assert.equal(read(bytesInMemory(bytes)), undefined);
});

test('headers that lead in circles or nowhere end', () => {
  const fills = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5_000_000, 0xff)]);
  assert.equal(jpegSize(bytesInMemory(fills)), undefined);
  const empty = Buffer.concat(Array.from({ length: 20_000 }, () => box('free')));
  assert.equal(heicSize(bytesInMemory(empty)), undefined);
  const large = Buffer.from([0, 0, 0, 1, ...Buffer.from('mdat'), ...Buffer.alloc(8, 0xff)]);
  assert.equal(heicSize(bytesInMemory(large)), undefined);
});

test('a PDF needs its end, may not be locked, and tells of programs in it', async () => {
  assert.deepEqual(await inspected(samplePdf()), { code: 'ok', active: false });
  assert.deepEqual(await inspected(samplePdf().subarray(0, -8)), { code: 'file-damaged' });
  assert.deepEqual(await inspected(samplePdf({ trailer: '/Encrypt 5 0 R' })), { code: 'file-locked' });
  assert.deepEqual(await inspected(samplePdf({ trailer: '/Encrypt<</Filter /Standard>>' })), {
    code: 'file-locked',
  });
  const script = '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>';
  assert.deepEqual(await inspected(samplePdf({ catalogue: script })), { code: 'ok', active: true });
});

test('a PDF is judged alike in whatever chunks it comes', async () => {
  const samples = [
    samplePdf(),
    samplePdf({ trailer: '/Encrypt 5 0 R' }),
    samplePdf({ catalogue: '/AA <</O <</S /Launch>>>>' }),
    Buffer.concat([samplePdf(), Buffer.alloc(900, 0x20)]),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.integer({ min: 1, max: 2000 }),
      async (bytes, length) => {
        assert.deepEqual(await inspected(bytes, length), await inspected(bytes, bytes.length));
      },
    ),
  );
});

const samples = [
  ...types.map(sampleFile),
  sampleJpeg(100, 100, [Buffer.alloc(50), Buffer.alloc(3)]),
  sampleHeic([10, 10], [20, 20]),
];

const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat({ max: 400 }),
  )
  .map(([sample, changes, length]) => {
    const bytes = Buffer.from(sample);
    for (const [place, value] of changes) bytes[place % bytes.length] = value;
    return length === 0 ? bytes : bytes.subarray(0, length);
  });

test('random and mutated bytes make no reader throw or hang', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), async (bytes) => {
      mediaTypeOf(bytes);
      for (const read of Object.values(readers)) {
        const size = read(bytesInMemory(bytes));
        if (size !== undefined) assert.ok(size.width > 0 && size.height > 0);
      }
      await inspected(bytes);
    }),
    { numRuns: 2000 },
  );
});
