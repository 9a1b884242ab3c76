import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { joinBytes } from '../bytes/bytes.ts';
import { CardChain } from '../simulator/chip/card-chain.ts';
import { chainOf } from './chaining.ts';

const header = { cla: 0, ins: 0x22, p1: 0x41, p2: 0xa6 };

test('a long command in parts: all but the last say that more follows and ask for nothing', () => {
  const data = Uint8Array.from({ length: 520 }, (_, index) => index);
  const parts = chainOf({ ...header, data, expectedBytes: 65_536 }, 255);
  assert.deepEqual(
    parts.map(({ cla, data, expectedBytes }) => [cla, data?.length, expectedBytes]),
    [
      [0x10, 255, undefined],
      [0x10, 255, undefined],
      [0, 10, 256],
    ],
  );
  assert.deepEqual(joinBytes(...parts.map(({ data = new Uint8Array() }) => data)), data);
});

test('a command that fits stays one, with or without data', () => {
  assert.deepEqual(chainOf(header, 255), [header]);
  const fitting = { ...header, data: new Uint8Array(255), expectedBytes: 16 };
  assert.deepEqual(chainOf(fitting, 255), [fitting]);
});

test('a card puts together what a reader took apart, whatever the lengths', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 255 }), (data, partBytes) => {
      const chain = new CardChain();
      const answers = chainOf({ ...header, data }, partBytes).map((part) => chain.add(part));
      const whole = answers.pop();
      assert.ok(answers.every((answer) => answer === 0x9000));
      assert.deepEqual(typeof whole === 'object' && (whole.data ?? new Uint8Array()), data);
    }),
  );
});

test('another command in the middle of a chain is refused, and the chain is gone', () => {
  const chain = new CardChain();
  assert.equal(chain.add({ ...header, cla: 0x10, data: Uint8Array.of(1) }), 0x9000);
  assert.equal(chain.add({ ...header, ins: 0x86 }), 0x6883);
  assert.deepEqual(chain.add({ ...header, data: Uint8Array.of(2) }), { ...header, data: Uint8Array.of(2) });
});
