import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findClassDescriptor } from './class-descriptor.ts';
import { encodeCommand } from './commands.ts';
import { parseDescriptor } from './descriptor.ts';
import { ReplyReader } from './replies.ts';
import type { CcidReply } from './replies.ts';
import { makeDescriptor } from './simulator/make-descriptor.ts';
import { cardStatusOf, commandStatusOf, failureOf, parseInterrupt } from './status.ts';

const many = { numRuns: 2000 };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('commands, USB CCID 1.1, 6.1', () => {
  assert.equal(
    hex(encodeCommand({ type: 0x62, slot: 0, sequence: 5, parameters: [1, 0, 0] })),
    '62000000000005010000',
  );
  const data = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
  assert.equal(
    hex(encodeCommand({ type: 0x6f, slot: 1, sequence: 255, data })),
    '6f0400000001ff00000000a4040c',
  );
});

test('answers come whole, however the transfers cut them', () => {
  const reply = fc.record(
    {
      type: fc.constantFrom(0x80, 0x81, 0x82),
      slot: fc.nat(255),
      sequence: fc.nat(255),
      status: fc.nat(255),
      error: fc.nat(255),
      parameter: fc.nat(255),
      data: fc.uint8Array({ maxLength: 300 }),
    },
    { noNullPrototype: true },
  );
  const encode = ({ type, slot, sequence, status, error, parameter, data }: CcidReply): Uint8Array =>
    encodeCommand({ type, slot, sequence, parameters: [status, error, parameter], data });
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 5 }), fc.integer({ min: 1, max: 80 }), (replies, cut) => {
      const stream = Buffer.concat(replies.map(encode));
      const heard: CcidReply[] = [];
      const reader = new ReplyReader((one) => heard.push(one));
      for (let at = 0; at < stream.length; at += cut) {
        assert.equal(reader.write(stream.subarray(at, at + cut)), true);
      }
      assert.deepEqual(heard, replies);
    }),
  );
});

test('random bytes on any pipe: an answer or none, and a meaning or none', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 6 }), (chunks) => {
      const reader = new ReplyReader((reply) => {
        cardStatusOf(reply);
        commandStatusOf(reply);
        assert.ok(['absent', 'card', 'busy', 'reader'].includes(failureOf(reply)));
      });
      for (const chunk of chunks) reader.write(chunk);
    }),
    many,
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), fc.nat(15), (message, slot) => {
      const news = parseInterrupt(message, slot);
      assert.ok(news === undefined || message.length > 1);
    }),
    many,
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const descriptor = parseDescriptor(bytes);
      if (descriptor !== undefined) assert.ok(descriptor.messageBytesMax > 10);
      findClassDescriptor(bytes, 0);
    }),
    many,
  );
});

test('an interrupt tells of each slot apart, 6.3.1', () => {
  const message = Uint8Array.of(0x50, 0b0000_1110, 0b01);
  assert.equal(parseInterrupt(message, 0), 'absent');
  assert.equal(parseInterrupt(message, 1), 'present');
  assert.equal(parseInterrupt(message, 4), 'present');
  assert.equal(parseInterrupt(message, 8), undefined);
  assert.equal(parseInterrupt(Uint8Array.of(0x51, 0, 0, 1), 0), 'hardware-error');
});

test('class descriptors: level, voltages, message length; found behind the right interface', () => {
  assert.deepEqual(parseDescriptor(makeDescriptor({ level: 'short-apdu', messageBytesMax: 271 })), {
    lastSlot: 0,
    level: 'short-apdu',
    powerSelects: [0],
    messageBytesMax: 271,
  });
  assert.deepEqual(parseDescriptor(makeDescriptor({ automaticVoltage: false }))?.powerSelects, [1, 2]);
  const other = Uint8Array.of(9, 4, 0, 0, 2, 3, 1, 1, 0);
  const ours = Uint8Array.of(9, 4, 1, 0, 3, 0x0b, 0, 0, 0);
  const configuration = Buffer.concat([other, Uint8Array.of(3, 0x21, 7), ours, makeDescriptor({})]);
  assert.deepEqual([...findClassDescriptor(configuration, 1)], [...makeDescriptor({})]);
});
