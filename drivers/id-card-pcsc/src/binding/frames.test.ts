import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeFrame, FrameReader } from './frames.ts';
import type { Frame } from './frames.ts';
import { chooseReader, parseReaderList } from './reader-list.ts';

const frame = fc.record(
  {
    kind: fc.integer({ min: 0, max: 255 }),
    id: fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
    payload: fc.uint8Array({ maxLength: 300 }),
  },
  { noNullPrototype: true },
);

test('frames come out as they went in, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 40 })),
      (frames, cuts) => {
        const stream = Buffer.concat(frames.map(encodeFrame));
        const heard: Frame[] = [];
        const reader = new FrameReader((one) => heard.push(one));
        let at = 0;
        for (const cut of cuts) {
          reader.write(stream.subarray(at, at + cut));
          at += cut;
        }
        reader.write(stream.subarray(at));
        assert.deepEqual(heard, frames);
      },
    ),
  );
});

test('random bytes: frames or none, and a length that no frame has ends it', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (chunks) => {
      const reader = new FrameReader(() => undefined);
      const verdicts = chunks.map((chunk) => reader.write(chunk));
      assert.deepEqual(
        verdicts,
        verdicts.toSorted((one, other) => Number(other) - Number(one)),
      );
    }),
    { numRuns: 1000 },
  );
  assert.equal(new FrameReader(() => undefined).write(new Uint8Array(9).fill(0xff)), false);
});

test('a list of readers or none, whatever the bytes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        for (const { name, flags } of parseReaderList(bytes) ?? []) {
          assert.equal(typeof name, 'string');
          assert.ok(Number.isSafeInteger(flags));
        }
      },
    ),
    { numRuns: 1000 },
  );
  const list = parseReaderList(Buffer.from('[{"name":"B 01","flags":16},{"name":"A 00","flags":34}]'));
  assert.deepEqual(chooseReader(list ?? [], {})?.name, 'A 00');
  assert.deepEqual(chooseReader(list ?? [], { nameIncludes: 'B' })?.flags, 16);
  assert.equal(chooseReader(list ?? [], { index: 2 }), undefined);
});
