import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { BoardMessages } from './board-messages.ts';

const spoken = Uint8Array.of(0xf9, 2, 7, 0xf0, 0x79, 2, 7, 0x53, 0, 0xf7, 0x90, 0x04, 0x01, 0x91, 0x7f, 0x00);
const meant = [
  { kind: 'version', major: 2, minor: 7 },
  { kind: 'started' },
  { kind: 'port', port: 0, pins: 0x84 },
  { kind: 'port', port: 1, pins: 0x7f },
];

test('however the bytes are cut, the same messages come out', () => {
  for (let size = 1; size <= spoken.length; size += 1) {
    const messages = new BoardMessages();
    const heard = [];
    for (let at = 0; at < spoken.length; at += size)
      heard.push(...messages.push(spoken.subarray(at, at + size)));
    assert.deepEqual(heard, meant);
  }
});

test('a message that is cut off is forgotten, and other sysex messages are nobody’s', () => {
  const messages = new BoardMessages();
  messages.push(Uint8Array.of(0x90, 0x04));
  messages.reset();
  assert.deepEqual(messages.push(Uint8Array.of(0x01)), []);
  assert.deepEqual(messages.push(Uint8Array.of(0xf0, 0x6c, 0x01, 0xf7, 0x90, 0x04, 0x90, 0x02, 0x00)), [
    { kind: 'port', port: 0, pins: 2 },
  ]);
});

test('property: noise neither throws nor keeps what comes after it from being heard', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const messages = new BoardMessages();
      messages.push(noise);
      // The noise may have begun to say that the board started: then the end of that comes first.
      const heard = messages.push(Uint8Array.of(0xf7, 0x93, 0x01, 0x01));
      assert.deepEqual(heard.at(-1), { kind: 'port', port: 3, pins: 0x81 });
      assert.ok(heard.slice(0, -1).every((message) => message.kind === 'started'));
    }),
    { numRuns: 5000, examples: [[Uint8Array.of(0xf0, 0x79)]] },
  );
});
