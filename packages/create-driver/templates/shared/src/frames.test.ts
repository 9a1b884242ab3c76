import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, Frames } from './frames.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('however the bytes are cut, the same messages come out', () => {
  const sent = Uint8Array.of(...frameOf(bytesOf('một')), 0x7f, ...frameOf(bytesOf('cửa')));
  for (let size = 1; size <= sent.length; size += 1) {
    const frames = new Frames();
    const messages: string[] = [];
    for (let at = 0; at < sent.length; at += size) {
      for (const message of frames.push(sent.subarray(at, at + size))) {
        messages.push(new TextDecoder().decode(message));
      }
    }
    assert.deepEqual(messages, ['một', 'cửa']);
  }
});

test('a message that is cut off is forgotten', () => {
  const frames = new Frames();
  frames.push(frameOf(bytesOf('half')).subarray(0, 3));
  frames.reset();
  assert.deepEqual(frames.push(Uint8Array.of(0x61, 0x03)), []);
});
