import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { toHex } from '../bytes/bytes.ts';
import { decodeCommand, encodeCommand } from './command.ts';
import { decodeResponse } from './response.ts';

const header = { cla: 0, ins: 0xb0, p1: 1, p2: 2 };
const data = Uint8Array.of(0xaa, 0xbb);

test('the four cases in short form, ISO/IEC 7816-4', () => {
  assert.equal(toHex(encodeCommand(header)), '00b00102');
  assert.equal(toHex(encodeCommand({ ...header, expectedBytes: 256 })), '00b0010200');
  assert.equal(toHex(encodeCommand({ ...header, data })), '00b0010202aabb');
  assert.equal(toHex(encodeCommand({ ...header, data, expectedBytes: 1 })), '00b0010202aabb01');
});

test('the four cases in extended form', () => {
  const long = new Uint8Array(256);
  assert.equal(toHex(encodeCommand({ ...header, expectedBytes: 65_536 })), '00b00102000000');
  assert.equal(toHex(encodeCommand({ ...header, expectedBytes: 257 })), '00b00102000101');
  assert.equal(toHex(encodeCommand({ ...header, data: long }).subarray(0, 7)), '00b00102000100');
  assert.equal(toHex(encodeCommand({ ...header, data, expectedBytes: 65_536 })), '00b00102000002aabb0000');
});

test('lengths that no APDU carries are a mistake of ours', () => {
  assert.throws(() => encodeCommand({ ...header, expectedBytes: 0 }), RangeError);
  assert.throws(() => encodeCommand({ ...header, expectedBytes: 65_537 }), RangeError);
  assert.throws(() => encodeCommand({ ...header, data: new Uint8Array(65_536) }), RangeError);
});

test('a card reads what a reader wrote, whatever the lengths', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const command = fc.record(
    {
      cla: byte,
      ins: byte,
      p1: byte,
      p2: byte,
      data: fc.uint8Array({ minLength: 1, maxLength: 600 }),
      expectedBytes: fc.integer({ min: 1, max: 65_536 }),
    },
    { requiredKeys: ['cla', 'ins', 'p1', 'p2'] },
  );
  fc.assert(
    fc.property(command, (command) =>
      assert.deepEqual(decodeCommand(encodeCommand(command)), { ...command }),
    ),
  );
});

test('random bytes are a command or none, a response or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const command = decodeCommand(bytes);
      if (command !== undefined) assert.ok((command.data?.length ?? 0) <= bytes.length);
      assert.equal(decodeResponse(bytes) === undefined, bytes.length < 2);
    }),
  );
});
