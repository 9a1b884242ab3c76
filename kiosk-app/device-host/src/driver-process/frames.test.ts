import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeFrame, FrameReader } from './frames.ts';
import { parseDriverMessage } from './messages.ts';

const messages = fc.array(
  fc.record({
    message: fc.dictionary(fc.string(), fc.jsonValue()),
    bytes: fc.uint8Array({ maxLength: 300 }),
  }),
  { maxLength: 6 },
);

test('property: messages and their bytes come through, however the pipe cuts them', () => {
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 50 }), (sent, size) => {
      const stream = Buffer.concat(sent.map(({ message, bytes }) => encodeFrame(message, bytes)));
      const reader = new FrameReader();
      const got: unknown[] = [];
      for (let start = 0; start < stream.length; start += size) {
        assert.ok(reader.push(stream.subarray(start, start + size), (frame) => got.push(frame) > 0));
      }
      assert.deepEqual(JSON.parse(JSON.stringify(got)), JSON.parse(JSON.stringify(sent)));
    }),
  );
});

test('property: noise is no frame, never an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), (chunks) => {
      const reader = new FrameReader();
      for (const chunk of chunks)
        reader.push(chunk, ({ message }) => parseDriverMessage(message) !== undefined);
    }),
  );
});

test('property: any JSON is a message of the contract or none', () => {
  const kinds = fc.constantFrom(
    'opened',
    'state',
    'event',
    'result',
    'threw',
    'want-band',
    'pong',
    'failed',
    'x',
  );
  fc.assert(
    fc.property(kinds, fc.dictionary(fc.string(), fc.jsonValue()), (kind, rest) => {
      parseDriverMessage({ ...rest, kind });
    }),
  );
  for (const value of [
    null,
    1,
    [],
    {},
    { kind: 'constructor' },
    { kind: 'state', state: { kind: 'on-fire' } },
  ]) {
    assert.equal(parseDriverMessage(value), undefined);
  }
});

test('a frame that would not fit into memory ends the reading at its header', () => {
  const reader = new FrameReader();
  const header = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);
  assert.equal(
    reader.push(header, () => true),
    false,
  );
  assert.equal(
    reader.push(encodeFrame({ kind: 'pong', id: 1 }), () => true),
    false,
  );
});
