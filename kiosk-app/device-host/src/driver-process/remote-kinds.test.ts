import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LightPlace } from '@motcua/devices';
import { reportText, runConformance } from '@motcua/devices/conformance';
import type { Subject } from '@motcua/devices/conformance';
import { BoardBridge } from '@motcua/driver-board-firmata/simulator';
import { KeypadBridge } from '@motcua/driver-nav-keys-hid/simulator';
import { readDriverManifest } from './driver-manifest.ts';
import type { DrivenKind } from './driver-manifest.ts';
import { RemoteKeys } from './remote-keys.ts';
import { RemoteLights } from './remote-lights.ts';
import { RemoteAudioJack, RemotePresenceSensor } from './remote-sensor.ts';
import { SupervisedDriver } from './supervised-driver.ts';

const limit = { timeout: 280_000 };
const testing = fileURLToPath(new URL('testing', import.meta.url));
const keypadDriver = fileURLToPath(new URL('../../../../drivers/nav-keys-hid', import.meta.url));

/** The driver in this folder, in a process of its own, that has been opened. */
async function drive(folder: string, kind: DrivenKind, settings: object): Promise<SupervisedDriver> {
  const result = readDriverManifest(folder);
  if (result.code === 'invalid') throw new Error(result.reason);
  const target = { manifest: result.manifest, settings };
  const limits = { openTimeoutMs: 60_000, missedPings: 30 };
  const driver = new SupervisedDriver({ name: kind, kind, target, limits });
  await new Promise<void>((opened) => {
    driver.health.watch(({ kind: health }) => (health === 'running' ? opened() : undefined));
  });
  return driver;
}

function handsOf(cable: { pullPlug(): Promise<void>; plugIn(): Promise<void> }) {
  return { unplug: () => cable.pullPlug(), plugIn: () => cable.plugIn() };
}

const keys: Subject<'navigation-keys'> = {
  kind: 'navigation-keys',
  open: async () => {
    const keypad = await KeypadBridge.start();
    const device = new RemoteKeys(
      'keys',
      await drive(keypadDriver, 'navigation-keys', { transport: keypad.transport }),
    );
    return {
      device,
      hands: {
        ...handsOf(keypad),
        press: async (key) => {
          await keypad.connected();
          keypad.press(key);
        },
        release: async (key) => keypad.release(key),
      },
      close: () => closeBoth(device, keypad),
    };
  },
};

const presence: Subject<'presence-sensor'> = {
  kind: 'presence-sensor',
  open: async () => {
    const board = await BoardBridge.start();
    const driver = await drive(resolve(testing, 'board-presence'), 'presence-sensor', {
      transport: board.transport,
    });
    const device = new RemotePresenceSensor('presence', driver);
    const show = async (reading: string): Promise<void> => board.setPresence(reading === 'somebody');
    return {
      device,
      hands: { ...handsOf(board), show },
      close: () => closeBoth(device, board),
    };
  },
};

const headset: Subject<'audio-jack'> = {
  kind: 'audio-jack',
  open: async () => {
    const board = await BoardBridge.start();
    const driver = await drive(resolve(testing, 'board-headset'), 'audio-jack', {
      transport: board.transport,
    });
    const device = new RemoteAudioJack('headset', driver);
    const show = async (reading: string): Promise<void> => board.setHeadset(reading === 'plugged');
    return {
      device,
      hands: { ...handsOf(board), show },
      close: () => closeBoth(device, board),
    };
  },
};

const lights: Subject<'lights'> = {
  kind: 'lights',
  open: async () => {
    const board = await BoardBridge.start();
    const device = new RemoteLights(
      'lights',
      await drive(resolve(testing, 'board-lights'), 'lights', { transport: board.transport }),
    );
    const look = async (place: LightPlace) => (place === 'payment' ? 'off' : board.look(place));
    return {
      device,
      hands: { ...handsOf(board), look },
      close: () => closeBoth(device, board),
    };
  },
};

async function closeBoth(device: AsyncDisposable, simulator: AsyncDisposable): Promise<void> {
  await device[Symbol.asyncDispose]();
  await simulator[Symbol.asyncDispose]();
}

// What holds for every device is tried on the scanner and the printer already: see `remote-conformance.test.ts`.
for (const [name, subject] of Object.entries({ keys, presence, headset, lights }))
  test(
    `${name} with the driver in a process of its own: every clause of the kind is kept`,
    limit,
    async () => {
      const report = await runConformance(subject as Subject, { only: `${subject.kind}/` });
      assert.ok(report.conforms, reportText(report));
    },
  );

test('after a crash the lights are again as they were', limit, async () => {
  await using board = await BoardBridge.start();
  const driver = await drive(resolve(testing, 'board-lights'), 'lights', { transport: board.transport });
  await using device = new RemoteLights('lights', driver);
  await new Promise<void>(
    (ready) => void device.watch(({ kind }) => (kind === 'ready' ? ready() : undefined)),
  );
  assert.deepEqual(await device.set('printer', 'on'), { code: 'set' });
  const dark = whenShining(board, '');
  process.kill(driver.processId ?? 0, 'SIGKILL');
  await dark;
  await whenShining(board, 'printer');
});

function whenShining(board: BoardBridge, places: string): Promise<void> {
  return new Promise((resolve) => {
    board.watch(({ shining }) => (shining.join() === places ? resolve() : undefined));
  });
}
