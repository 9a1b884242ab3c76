import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as assertProperty, integer, property, uint8Array } from 'fast-check';
import { ReplyReader } from './replies.ts';
import type { Reply } from './replies.ts';

function repliesTo(...chunks: readonly (readonly number[])[]): readonly Reply[] {
  const replies: Reply[] = [];
  const reader = new ReplyReader((reply) => replies.push(reply));
  for (const chunk of chunks) reader.write(Uint8Array.from(chunk));
  return replies;
}

test('answers are told apart by their fixed bits', () => {
  assert.deepEqual(repliesTo([0x12, 0x16, 0x72]), [
    { kind: 'real-time-status', byte: 0x12 },
    { kind: 'real-time-status', byte: 0x16 },
    { kind: 'real-time-status', byte: 0x72 },
  ]);
  assert.deepEqual(repliesTo([0x0c]), [{ kind: 'transmitted-status', byte: 0x0c }]);
  assert.deepEqual(repliesTo([0x14, 0x00, 0x0c, 0x0f]), [
    { kind: 'automatic-status', bytes: [0x14, 0x00, 0x0c, 0x0f] },
  ]);
});

test('the four bytes of an automatic status may come one by one, with flow control and an answer in between', () => {
  assert.deepEqual(repliesTo([0x1c], [0x13, 0x00], [0x12, 0x0c], [0x11, 0x0f], [0x00]), [
    { kind: 'real-time-status', byte: 0x12 },
    { kind: 'automatic-status', bytes: [0x1c, 0x00, 0x0c, 0x0f] },
    { kind: 'transmitted-status', byte: 0x00 },
  ]);
});

test('process ids and the answer to clearing', () => {
  assert.deepEqual(repliesTo([0x37, 0x22, 0x30, 0x30], [0x34, 0x32, 0x00, 0x37, 0x25, 0x00]), [
    { kind: 'process-id', id: '0042' },
    { kind: 'buffers-cleared' },
  ]);
});

test('a block without an end does not swallow all that follows', () => {
  const noise = Array.from({ length: 90 }, () => 0x41);
  assert.deepEqual(repliesTo([0x37, ...noise, 0x12]).at(-1), { kind: 'real-time-status', byte: 0x12 });
});

test('no bytes make it throw, and chunks make no difference', () => {
  assertProperty(
    property(uint8Array({ maxLength: 200 }), array(integer({ min: 1, max: 9 })), (bytes, sizes) => {
      const chunks: number[][] = [];
      let from = 0;
      for (const size of [...sizes, bytes.length]) {
        chunks.push([...bytes.subarray(from, from + size)]);
        from += size;
      }
      assert.deepEqual(repliesTo(...chunks), repliesTo([...bytes]));
    }),
  );
});
