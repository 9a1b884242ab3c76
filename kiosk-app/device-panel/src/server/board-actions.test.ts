import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBoard } from '@motcua/driver-board-firmata';
import { boardWiring } from '@motcua/driver-board-firmata/simulator';
import { openHidNavigationKeys } from '@motcua/driver-nav-keys-hid';
import { panelState, startSimulatedDevices } from '../devices.ts';
import { perform } from './actions.ts';

const limit = { timeout: 60_000 };

async function startDevices() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-panel-'));
  const devices = await startSimulatedDevices({
    serial: 'tcp',
    gateway: 'http://127.0.0.1:9',
    dataFolder: folder,
    rowsPerSecond: 0,
  });
  return {
    devices,
    act: (route: string, body: object) => perform(devices, `/api/${route}`, { ...body }),
    [Symbol.asyncDispose]: async () => {
      await devices.close();
      await rm(folder, { recursive: true });
    },
  };
}

function becomes<Value>(watch: (listener: (value: Value) => void) => unknown, wanted: Value): Promise<void> {
  return new Promise((resolve) => void watch((value) => (value === wanted ? resolve() : undefined)));
}

test('keys that are tapped and held in the panel reach a driver as reports', limit, async () => {
  await using parts = await startDevices();
  const { act, devices } = parts;
  await using keys = openHidNavigationKeys({ name: 'keys', device: devices.keypad.transport });
  await becomes((listener) => keys.watch(({ kind }) => listener(kind)), 'ready');
  const heard: string[] = [];
  const tapped = new Promise<void>((resolve) => {
    keys.onKey(({ key, phase }) => (heard.push(`${key} ${phase}`) === 4 ? resolve() : undefined));
  });
  await devices.keypad.connected();
  assert.deepEqual(await act('keypad', { action: 'tap', key: 'down' }), { status: 200, code: 'done' });
  await act('keypad', { action: 'press', key: 'help' });
  await act('keypad', { action: 'release', key: 'help' });
  await tapped;
  assert.deepEqual(
    new Set(heard),
    new Set(['down pressed', 'down released', 'help pressed', 'help released']),
  );
  await act('keypad', { action: 'pull' });
  assert.deepEqual(await act('keypad', { action: 'tap', key: 'up' }), { status: 409, code: 'unplugged' });
  await act('keypad', { action: 'plug' });
  assert.equal(panelState(devices).keypad.plugged, true);
  for (const body of [{ action: 'tap', key: 'escape' }, { action: 'fly', key: 'up' }, {}])
    assert.equal((await act('keypad', body))?.code, 'invalid');
});

test('who comes and goes, a headset, and lights, over the board’s own bytes', limit, async () => {
  await using parts = await startDevices();
  const { act, devices } = parts;
  assert.equal(panelState(devices).board.somebody, true);
  const { headset, lights, presence } = openBoard({
    transport: devices.board.transport,
    presence: { name: 'presence', ...boardWiring.presence },
    headset: { name: 'headset', ...boardWiring.headset },
    lights: { name: 'lights', ...boardWiring.lights },
  });
  assert.ok(headset !== undefined && lights !== undefined && presence !== undefined);
  const at = (reading: string): Promise<void> =>
    becomes<string>((listener) => presence.watchReading(listener), reading);
  await at('somebody');
  await act('board', { action: 'go' });
  await at('nobody');
  await act('board', { action: 'headset-in' });
  await becomes<string>((listener) => headset.watchReading(listener), 'plugged');
  await lights.set('scanner', 'on');
  await becomes((listener) => devices.board.watch(({ shining }) => listener(shining.join())), 'scanner');
  await act('board', { action: 'pull' });
  await at('unknown');
  assert.deepEqual(panelState(devices).board, {
    plugged: false,
    somebody: false,
    headset: true,
    shining: [],
  });
  await act('board', { action: 'plug' });
  await at('nobody');
  assert.equal((await act('board', { action: 'dance' }))?.code, 'invalid');
  for (const device of [headset, lights, presence]) await device.close();
});
