import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fewestMeasured, timeUntilCalled, usualMs } from './waiting-time.ts';

const enough = (ms: number): readonly number[] => Array.from({ length: fewestMeasured }, () => ms);
const counter = (...services: readonly string[]) => ({ services, busy: undefined });

test('a few long or short services say nothing, many give their middle', () => {
  assert.equal(usualMs([1, 2, 3, 4]), undefined);
  assert.equal(usualMs([3, 1, 900, 2, 4]), 3);
});

test('counters take one after the other, each from its own lines', () => {
  const measuredMs = new Map([
    ['a', enough(10)],
    ['b', enough(100)],
  ]);
  const waiting = ['a', 'b', 'a', 'b', 'a'];
  const times = (counters: Parameters<typeof timeUntilCalled>[0]['counters']) =>
    waiting.map((_, index) => timeUntilCalled({ counters, waiting, measuredMs }, index));
  assert.deepEqual(times([counter('a', 'b')]), [0, 10, 110, 120, 220]);
  assert.deepEqual(times([counter('a'), counter('b')]), [0, 0, 10, 100, 20]);
  assert.deepEqual(times([counter('a')]), [0, undefined, 10, undefined, 20]);
  const busy = { services: ['a', 'b'], busy: { service: 'b', sinceMs: 30 } };
  assert.equal(timeUntilCalled({ counters: [busy], waiting, measuredMs }, 0), 70);
  const slow = { services: ['a', 'b'], busy: { service: 'b', sinceMs: 300 } };
  assert.equal(timeUntilCalled({ counters: [slow], waiting, measuredMs }, 0), 0);
});

test('what has not been measured leaves all that comes after it unknown', () => {
  const measuredMs = new Map([['a', enough(10)]]);
  const line = { counters: [counter('a', 'b')], waiting: ['a', 'b', 'a'], measuredMs };
  assert.deepEqual(
    [0, 1, 2].map((index) => timeUntilCalled(line, index)),
    [0, 10, undefined],
  );
});

test('no time is negative, and nobody of a line is called before who came first', () => {
  const service = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.array(service, { minLength: 1, maxLength: 30 }),
      fc.array(fc.uniqueArray(service, { minLength: 1 }), { maxLength: 5 }),
      fc.dictionary(service, fc.array(fc.nat(1000), { maxLength: 9 })),
      (waiting, counters, measured) => {
        const line = {
          waiting,
          counters: counters.map((services) => counter(...services)),
          measuredMs: new Map(Object.entries(measured)),
        };
        const last = new Map<string, number>();
        for (const [index, one] of waiting.entries()) {
          const ms = timeUntilCalled(line, index);
          if (ms === undefined) continue;
          assert.ok(ms >= (last.get(one) ?? 0));
          last.set(one, ms);
        }
      },
    ),
  );
});
