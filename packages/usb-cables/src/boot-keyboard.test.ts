import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { BootKeyboard } from './boot-keyboard.ts';

test('presses, a held key beside another, releases, shift', () => {
  const keyboard = new BootKeyboard();
  assert.deepEqual(keyboard.push(Uint8Array.of(0x02, 0, 4, 0, 0, 0, 0, 0)), {
    pressed: [4],
    released: [],
    isShifted: true,
  });
  assert.deepEqual(keyboard.push(Uint8Array.of(0, 0, 4, 5, 0, 0, 0, 0)), {
    pressed: [5],
    released: [],
    isShifted: false,
  });
  assert.deepEqual(keyboard.push(new Uint8Array(8)).released, [4, 5]);
});

test('too many keys at once change nothing', () => {
  const keyboard = new BootKeyboard();
  keyboard.push(Uint8Array.of(0, 0, 4, 0, 0, 0, 0, 0));
  const changes = keyboard.push(Uint8Array.of(0, 0, 1, 1, 1, 1, 1, 1));
  assert.deepEqual([changes.pressed, changes.released], [[], []]);
  assert.deepEqual([...keyboard.held], [4]);
});

test('whatever the reports: nothing is pressed twice or released unpressed', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 50 }), (reports) => {
      const keyboard = new BootKeyboard();
      const held = new Set<number>();
      for (const report of reports) {
        const { pressed, released } = keyboard.push(report);
        for (const usage of released) assert.ok(held.delete(usage));
        for (const usage of pressed) assert.ok(!held.has(usage) && held.add(usage) === held);
        assert.deepEqual(new Set(keyboard.held), held);
      }
    }),
    { numRuns: 2000 },
  );
});
