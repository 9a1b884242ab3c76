import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeFrame, FrameReader } from './frames.ts';

const frame = fc.record(
  { type: fc.constantFrom('C', 'S'), payload: fc.uint8Array({ maxLength: 200 }) },
  { noNullPrototype: true },
);

test('however the bytes are cut, the same frames come out', () => {
  fc.assert(
    fc.property(fc.array(frame), fc.integer({ min: 1, max: 50 }), (frames, size) => {
      const sent = Buffer.concat(frames.map(encodeFrame));
      const reader = new FrameReader();
      const read = [];
      for (let at = 0; at < sent.length; at += size) read.push(...reader.push(sent.subarray(at, at + size)));
      assert.deepEqual(read, frames);
      assert.equal(reader.underWay, false);
    }),
  );
});

test('a flipped bit never gives a frame that was not sent', () => {
  fc.assert(
    fc.property(frame, fc.nat(), (sent, position) => {
      const bytes = encodeFrame(sent);
      const at = position % (bytes.length * 8);
      const flipped = bytes.with(at >> 3, (bytes[at >> 3] ?? 0) ^ (1 << (at & 7)));
      assert.deepEqual(new FrameReader().push(flipped), []);
    }),
  );
});

test('whatever the noise, it neither throws nor keeps more than a frame', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (chunks) => {
      const reader = new FrameReader();
      for (const chunk of chunks) reader.push(chunk);
      reader.reset();
      assert.equal(reader.push(encodeFrame({ type: 'S', payload: Uint8Array.of(0) })).length, 1);
    }),
  );
});
