import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode } from 'jpeg-js';
import { fromHex } from '../bytes/bytes.ts';
import type { Portrait } from '../lds/picture-type.ts';
import { pictureTypeOf } from '../lds/picture-type.ts';
import { drawFace, drawPortrait, likenesses } from '../simulator/portraits/draw-portrait.ts';
import type { Bitmap } from './bitmap.ts';
import { pictureForScreen } from './picture-for-screen.ts';
import { readPictureSize } from './picture-size.ts';

const { signal } = new AbortController();

/** Written by OpenJPEG itself, not by the build of it that reads here. */
function fixture(name: string): Portrait {
  return portrait(new Uint8Array(readFileSync(path.join(import.meta.dirname, '../testing/pictures', name))));
}

function portrait(bytes: Uint8Array): Portrait {
  const type = pictureTypeOf(bytes, 0);
  assert.ok(type);
  return { type, bytes };
}

async function shown(picture: Portrait) {
  const result = await pictureForScreen(picture, { signal, timeoutMs: 60_000 });
  assert.equal(result.code, 'ok');
  const { bytes, widthPixels, heightPixels, type } = result.value;
  const bitmap = decode(bytes, { useTArray: true });
  assert.deepEqual([type, bitmap.width, bitmap.height], ['image/jpeg', widthPixels, heightPixels]);
  return bitmap;
}

/** Colour at a place given in parts of width and height. */
function colourAt({ width, height, data }: Bitmap, across: number, down: number): readonly number[] {
  const at = (Math.floor(down * height) * width + Math.floor(across * width)) * 4;
  return [...data.subarray(at, at + 3)];
}

function assertDrawnWoman(dots: Bitmap): void {
  const drawn = drawFace(likenesses.woman, 300);
  for (const [across, down] of [
    [0.05, 0.05],
    [0.5, 0.5],
    [0.5, 0.2],
    [0.3, 0.95],
  ] as const) {
    const expected = colourAt(drawn, across, down);
    for (const [channel, value] of colourAt(dots, across, down).entries()) {
      assert.ok(Math.abs(value - (expected[channel] ?? 0)) < 24, `${value} at ${across}, ${down}`);
    }
  }
}

test('a JPEG 2000 portrait becomes a JPEG with the same face', async () => {
  const dots = await shown(fixture('drawn-face.jp2'));
  assert.deepEqual([dots.width, dots.height], [60, 80]);
  assertDrawnWoman(dots);
});

test('a grey codestream without a file around it', async () => {
  const dots = await shown(fixture('drawn-face-grey.j2k'));
  const [red = 0, green = 0, blue = 0] = colourAt(dots, 0.5, 0.5);
  assert.ok(Math.abs(red - green) < 4 && Math.abs(green - blue) < 4 && red > 120);
});

test('a picture larger than the screen wants is scaled, and keeps its shape', async () => {
  const fromJpeg2000 = await shown(fixture('drawn-face-large.jp2'));
  assert.deepEqual([fromJpeg2000.width, fromJpeg2000.height], [480, 640]);
  const dots = await shown(portrait(drawPortrait(likenesses.woman, 900)));
  assert.deepEqual([dots.width, dots.height], [480, 640]);
  assertDrawnWoman(dots);
});

test('a portrait of the usual size keeps it', async () => {
  const dots = await shown(portrait(drawPortrait(likenesses.man)));
  assert.deepEqual([dots.width, dots.height], [300, 400]);
});

test('a picture whose header asks for a huge bitmap is refused before it is decoded', async () => {
  const jp2 = fixture('drawn-face-grey.j2k').bytes.slice();
  // SIZ: width and height of 60 000 dots, in one tile.
  for (const at of [8, 12, 24, 28]) jp2.set(fromHex('0000ea60'), at);
  assert.deepEqual(await pictureForScreen(portrait(jp2), { signal }), { code: 'picture-too-large' });
  const tiny = fixture('drawn-face-grey.j2k').bytes.slice();
  // Tiles of one dot.
  for (const at of [24, 28]) tiny.set(fromHex('00000001'), at);
  assert.deepEqual(await pictureForScreen(portrait(tiny), { signal, timeoutMs: 60_000 }), {
    code: 'picture-too-large',
  });
  const jpeg = drawPortrait(likenesses.man, 60);
  const frame = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xc0);
  jpeg.set(fromHex('fffffff0'), frame + 5);
  assert.deepEqual(await pictureForScreen(portrait(jpeg), { signal, timeoutMs: 60_000 }), {
    code: 'picture-too-large',
  });
});

test('cut and spoiled pictures have codes', async () => {
  for (const whole of [fixture('drawn-face.jp2'), portrait(drawPortrait(likenesses.man, 60))]) {
    for (const end of [13, 60, 200]) {
      const cut = { ...whole, bytes: whole.bytes.slice(0, end) };
      const { code } = await pictureForScreen(cut, { signal, timeoutMs: 60_000 });
      assert.ok(code === 'picture-unreadable' || code === 'ok', code);
    }
  }
  const noise = { type: 'image/jp2', bytes: new Uint8Array(500).fill(7) } as const;
  assert.deepEqual(await pictureForScreen(noise, { signal, timeoutMs: 60_000 }), {
    code: 'picture-unreadable',
  });
});

test('pictures spoiled anywhere end with a code', async () => {
  const originals = [fixture('drawn-face.jp2'), portrait(drawPortrait(likenesses.man, 48))];
  const spoiled = fc
    .tuple(fc.constantFrom(...originals), fc.nat(5000), fc.integer({ min: 0, max: 255 }))
    .map(([picture, at, byte]) => ({
      ...picture,
      bytes: picture.bytes.with(at % picture.bytes.length, byte),
    }));
  await fc.assert(
    fc.asyncProperty(spoiled, async (picture) => {
      const { code } = await pictureForScreen(picture, { signal, timeoutMs: 60_000 });
      assert.ok(['ok', 'picture-unreadable', 'picture-too-large'].includes(code), code);
    }),
    { numRuns: 12 },
  );
});

test('headers of random and spoiled pictures never throw', () => {
  const originals = [
    fixture('drawn-face.jp2'),
    fixture('drawn-face-grey.j2k'),
    portrait(drawPortrait(likenesses.man, 48)),
  ];
  const spoiled = fc
    .tuple(fc.constantFrom(...originals), fc.nat(120), fc.uint8Array({ maxLength: 20 }), fc.nat(2000))
    .map(([{ type, bytes }, at, change, end]) => {
      const copy = bytes.slice();
      copy.set(change, Math.min(at, copy.length - change.length));
      return { type, bytes: copy.subarray(0, end) };
    });
  fc.assert(
    fc.property(spoiled, (picture) => {
      readPictureSize(picture);
    }),
    { numRuns: 2000 },
  );
});

test('a cancel or the end of the time ends the thread', async () => {
  const picture = portrait(drawPortrait(likenesses.man, 600));
  assert.deepEqual(await pictureForScreen(picture, { signal, timeoutMs: 1 }), { code: 'timeout' });
  assert.deepEqual(await pictureForScreen(picture, { signal: AbortSignal.abort() }), { code: 'canceled' });
});
