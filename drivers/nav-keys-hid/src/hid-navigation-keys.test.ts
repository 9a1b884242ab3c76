import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NavigationKeyEvent } from '@motcua/devices';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { SimulatedCable } from '@motcua/devices/testing';
import * as fc from 'fast-check';
import { subject } from './conformance.ts';
import { openHidNavigationKeys } from './open-hid-navigation-keys.ts';

async function bench() {
  const cable = new SimulatedCable();
  const keys = openHidNavigationKeys({ name: 'keypad', device: cable });
  const heard: NavigationKeyEvent[] = [];
  keys.onKey((event) => heard.push(event));
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return { cable, keys, heard };
}

test('it keeps every clause', { timeout: 240_000 }, async () => {
  const report = await runConformance(subject);
  assert.ok(report.conforms, reportText(report));
});

test('two keys at once are two presses, and each is released', async () => {
  const { cable, keys, heard } = await bench();
  cable.send(Uint8Array.of(0, 0, 0x52, 0, 0, 0, 0, 0));
  cable.send(Uint8Array.of(0, 0, 0x52, 0x3a, 0, 0, 0, 0));
  cable.send(Uint8Array.of(0, 0, 0x3a, 0, 0, 0, 0, 0));
  cable.send(new Uint8Array(8));
  assert.deepEqual(
    heard.map(({ key, phase }) => `${key} ${phase}`),
    ['up pressed', 'help pressed', 'up released', 'help released'],
  );
  await keys.close();
});

test('keys that the map does not have are nobody’s', async () => {
  const { cable, keys, heard } = await bench();
  cable.send(Uint8Array.of(0, 0, 0x04, 0, 0, 0, 0, 0));
  assert.deepEqual(heard, []);
  await keys.close();
});

test('whatever the reports, presses and releases of each key alternate, and all are released in the end', async () => {
  const report = fc.oneof(
    fc.uint8Array({ maxLength: 70 }),
    fc.array(fc.constantFrom(0, 0, 0x52, 0x51, 0x50, 0x4f, 0x28, 0x3a, 0x01), { minLength: 6, maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(report, { maxLength: 40 }), async (reports) => {
      const { cable, keys, heard } = await bench();
      for (const bytes of reports)
        cable.send(bytes instanceof Uint8Array ? bytes : Uint8Array.of(0, 0, ...bytes));
      cable.unplug();
      for (const key of keys.keys) {
        const phases = heard.filter((event) => event.key === key).map(({ phase }) => phase);
        for (const [index, phase] of phases.entries())
          assert.equal(phase, index % 2 === 0 ? 'pressed' : 'released');
        assert.equal(phases.length % 2, 0);
      }
      await keys.close();
    }),
  );
});
