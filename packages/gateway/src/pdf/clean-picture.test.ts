import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { decode, encode } from 'fast-png';
import * as fc from 'fast-check';
import { cleanPicture } from './clean-picture.ts';

/** A dot of ink at (3, 2) of a 10 × 8 picture. */
function dot(channels: 1 | 2 | 3 | 4): Uint8Array {
  const hasAlpha = channels === 2 || channels === 4;
  const data = new Uint8Array(10 * 8 * channels).fill(hasAlpha ? 0 : 255);
  const at = (2 * 10 + 3) * channels;
  if (hasAlpha) data[at + channels - 1] = 255;
  else data.fill(0, at, at + channels);
  return encode({ width: 10, height: 8, data, channels, depth: 8 });
}

for (const channels of [1, 2, 3, 4] as const) {
  test(`a drawing of ${channels} channels is cut to its ink`, () => {
    const clean = cleanPicture(dot(channels));
    assert.ok(clean !== undefined);
    const { width, height, data } = decode(clean);
    assert.deepEqual([width, height, data[0]], [1, 1, 0]);
  });
}

test('a sheet without ink is no signature', () => {
  const data = new Uint8Array(16).fill(255);
  assert.equal(cleanPicture(encode({ width: 4, height: 4, data, channels: 1, depth: 8 })), undefined);
});

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

function png(width: number, height: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a picture that unpacks to far more than its pixels, or claims too many, is refused', () => {
  const before = process.memoryUsage().rss;
  assert.equal(cleanPicture(png(4, 4, Buffer.alloc(64 * 1024 * 1024))), undefined);
  assert.equal(cleanPicture(png(60_000, 60_000, Buffer.alloc(100))), undefined);
  assert.equal(cleanPicture(png(0, 4, Buffer.alloc(100))), undefined);
  assert.ok(process.memoryUsage().rss - before < 512 * 1024 * 1024);
});

test('no bytes make it throw: random ones, and a good picture with bytes changed or cut', () => {
  const good = Buffer.from(dot(4));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => assert.equal(cleanPicture(bytes), undefined)),
  );
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, length) => {
      const bad = Buffer.from(good.subarray(0, length));
      if (at < bad.length) bad[at] = byte;
      cleanPicture(bad);
    }),
  );
});
