import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NavigationKeyEvent, NavigationKeys } from '@motcua/devices';
import { TcpCable } from '@motcua/devices/testing';
import { openHidNavigationKeys } from './index.ts';
import { KeypadBridge } from './simulator/index.ts';

const limit = { timeout: 60_000 };

function inState(keys: NavigationKeys, kind: string): Promise<void> {
  return new Promise((resolve) => void keys.watch((state) => (state.kind === kind ? resolve() : undefined)));
}

/** Resolves with the first `count` events. */
function events(keys: NavigationKeys, count: number): Promise<readonly string[]> {
  const heard: string[] = [];
  return new Promise((resolve) => {
    keys.onKey(({ key, phase }: NavigationKeyEvent) => {
      heard.push(`${key} ${phase}`);
      if (heard.length === count) resolve(heard);
    });
  });
}

test('reports over TCP, a plug pulled while a key is held, and put back', limit, async () => {
  await using keypad = await KeypadBridge.start();
  await using keys = openHidNavigationKeys({ name: 'keypad', device: keypad.transport });
  await inState(keys, 'ready');
  const first = events(keys, 4);
  await keypad.connected();
  keypad.press('up');
  keypad.release('up');
  keypad.press('help');
  assert.deepEqual(keypad.state, { plugged: true, held: ['help'] });
  // What was sent has arrived before the plug is out.
  await events(keys, 3);
  await keypad.pullPlug();
  assert.deepEqual(await first, ['up pressed', 'up released', 'help pressed', 'help released']);
  await inState(keys, 'lost');
  await keypad.plugIn();
  await inState(keys, 'ready');
  const second = events(keys, 1);
  await keypad.connected();
  keypad.press('select');
  assert.deepEqual(await second, ['select pressed']);
});

test('however the reports are cut, the same keys are heard', limit, async () => {
  await using cable = await TcpCable.lay({ host: '127.0.0.1', port: 0 });
  await using keys = openHidNavigationKeys({ name: 'keypad', device: { kind: 'tcp', ...cable.address } });
  await inState(keys, 'ready');
  await cable.connected();
  const heard = events(keys, 2);
  const reports = Uint8Array.of(0, 0, 0x52, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  for (const byte of reports) cable.send(Uint8Array.of(byte));
  assert.deepEqual(await heard, ['up pressed', 'up released']);
});
