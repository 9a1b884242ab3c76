import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBoard } from './index.ts';
import { BoardBridge, boardWiring } from './simulator/index.ts';

const limit = { timeout: 60_000 };

/** Resolves when it is so. */
function becomes<Value>(
  source: { watch(listener: (value: Value) => void): unknown },
  isSo: (value: Value) => boolean,
): Promise<void> {
  return new Promise((resolve) => void source.watch((value) => (isSo(value) ? resolve() : undefined)));
}

test(
  'a board behind TCP: pins are heard, lights are seen, and both come back after a replug',
  limit,
  async () => {
    await using bridge = await BoardBridge.start();
    const { headset, lights, presence } = openBoard({
      transport: bridge.transport,
      presence: { name: 'presence', ...boardWiring.presence },
      headset: { name: 'headset', ...boardWiring.headset },
      lights: { name: 'lights', ...boardWiring.lights },
    });
    assert.ok(headset !== undefined && lights !== undefined && presence !== undefined);
    const readings = { watch: (listener: (value: string) => void) => presence.watchReading(listener) };
    await becomes(readings, (reading) => reading === 'nobody');
    bridge.setPresence(true);
    await becomes(readings, (reading) => reading === 'somebody');
    assert.deepEqual(await lights.set('printer', 'on'), { code: 'set' });
    await becomes(bridge, ({ shining }) => shining.join() === 'printer');

    await bridge.pullPlug();
    await becomes(readings, (reading) => reading === 'unknown');
    assert.deepEqual(bridge.state, { plugged: false, somebody: true, headset: false, shining: [] });
    await bridge.plugIn();
    await becomes(readings, (reading) => reading === 'somebody');
    await becomes(bridge, ({ shining }) => shining.join() === 'printer');
    for (const device of [headset, presence, lights]) await device.close();
    await becomes(bridge, ({ shining }) => shining.length === 0);
  },
);
