import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { nextPlace } from './focus-order.ts';
import type { Direction, Place } from './focus-order.ts';

/** A question with three options, two actions, two keys of help. */
const screen: readonly Place[] = [
  { region: 'question' },
  { region: 'question', group: 'options' },
  { region: 'question', group: 'options' },
  { region: 'question', group: 'options' },
  { region: 'actions' },
  { region: 'actions' },
  { region: 'sill' },
  { region: 'sill' },
];

function walk(from: number, ...directions: readonly Direction[]): readonly (number | undefined)[] {
  let at = from;
  return directions.map((direction) => (at = nextPlace(screen, at, direction) ?? -2));
}

test('right and left go through everything in reading order, round and round', () => {
  const right = Array.from({ length: 9 }, () => 'right' as const);
  assert.deepEqual(walk(-1, ...right), [0, 1, 2, 3, 4, 5, 6, 7, 0]);
  assert.deepEqual(walk(0, 'left', 'left'), [7, 6]);
});

test('up and down go round the options of a group', () => {
  assert.deepEqual(walk(1, 'down', 'down', 'down', 'up'), [2, 3, 1, 3]);
});

test('outside of groups up and down go from part to part', () => {
  assert.deepEqual(walk(0, 'down', 'down', 'down'), [4, 6, 0]);
  assert.deepEqual(walk(7, 'up', 'up', 'up'), [6, 4, 0]);
});

test('an empty screen leads nowhere, and from nowhere the first key leads onto the screen', () => {
  assert.equal(nextPlace([], -1, 'right'), undefined);
  assert.deepEqual(walk(-1, 'down'), [0]);
  assert.deepEqual(walk(-1, 'left'), [7]);
});

const anyScreen = fc.array(
  fc.record({
    region: fc.integer({ min: 0, max: 3 }),
    group: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('no trap: on any screen every place is reached from every other, and every key leads somewhere', () => {
  fc.assert(
    fc.property(anyScreen, fc.nat(), fc.constantFrom<Direction>('up', 'down'), (places, seed, across) => {
      const start = seed % places.length;
      const led = nextPlace(places, start, across);
      assert.ok(led !== undefined && led >= 0 && led < places.length);
      const seen = new Set<number>();
      for (let at = led, step = 0; step < places.length; step += 1) {
        seen.add(at);
        at = nextPlace(places, at, 'right') ?? -1;
      }
      assert.equal(seen.size, places.length);
      const back = nextPlace(places, nextPlace(places, start, 'right') ?? -1, 'left');
      assert.equal(back, start);
    }),
  );
});
