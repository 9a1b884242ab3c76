import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Device, DeviceState, LightPlace } from '@motcua/devices';
import { reportText, runConformance } from '@motcua/devices/conformance';
import type { Bench, Subject } from '@motcua/devices/conformance';
import { BoardBridge } from '@motcua/driver-board-firmata/simulator';
import { KeypadBridge } from '@motcua/driver-nav-keys-hid/simulator';
import { RemoteKeys } from './remote-keys.ts';
import { RemoteLights } from './remote-lights.ts';
import { RemoteAudioJack, RemotePresenceSensor } from './remote-sensor.ts';
import { startDriver } from './testing/start-driver.ts';

const limit = { timeout: 280_000 };
const testing = fileURLToPath(new URL('testing', import.meta.url));
const keypadDriver = fileURLToPath(new URL('../../../../drivers/nav-keys-hid', import.meta.url));

type Kind = 'navigation-keys' | 'presence-sensor' | 'audio-jack' | 'lights';

function handsOf(cable: { pullPlug(): Promise<void>; plugIn(): Promise<void> }) {
  return { unplug: () => cable.pullPlug(), plugIn: () => cable.plugIn() };
}

async function openKeys(): Promise<Bench<'navigation-keys'>> {
  const keypad = await KeypadBridge.start();
  const { transport } = keypad;
  const device = new RemoteKeys('keys', await startDriver(keypadDriver, 'navigation-keys', { transport }));
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
}

/** A board, and the driver of one of its devices. */
async function startBoard(kind: Kind, folder: string) {
  const board = await BoardBridge.start();
  const { transport } = board;
  return { board, driver: await startDriver(resolve(testing, folder), kind, { transport }) };
}

async function openPresence(): Promise<Bench<'presence-sensor'>> {
  const { board, driver } = await startBoard('presence-sensor', 'board-presence');
  const device = new RemotePresenceSensor('presence', driver);
  const show = async (reading: string): Promise<void> => board.setPresence(reading === 'somebody');
  return { device, hands: { ...handsOf(board), show }, close: () => closeBoth(device, board) };
}

async function openHeadset(): Promise<Bench<'audio-jack'>> {
  const { board, driver } = await startBoard('audio-jack', 'board-headset');
  const device = new RemoteAudioJack('headset', driver);
  const show = async (reading: string): Promise<void> => board.setHeadset(reading === 'plugged');
  return { device, hands: { ...handsOf(board), show }, close: () => closeBoth(device, board) };
}

async function openLights(): Promise<Bench<'lights'>> {
  const { board, driver } = await startBoard('lights', 'board-lights');
  const device = new RemoteLights('lights', driver);
  const look = async (place: LightPlace) => (place === 'payment' ? 'off' : board.look(place));
  return { device, hands: { ...handsOf(board), look }, close: () => closeBoth(device, board) };
}

async function closeBoth(device: AsyncDisposable, simulator: AsyncDisposable): Promise<void> {
  await device[Symbol.asyncDispose]();
  await simulator[Symbol.asyncDispose]();
}

/** Resolves when the device is in this state. */
function inState(device: Pick<Device, 'watch'>, wanted: DeviceState['kind']): Promise<void> {
  return new Promise((done) => void device.watch(({ kind }) => (kind === wanted ? done() : undefined)));
}

/** One bench for all clauses that leave its driver open, plugged in anew after each: a process takes long to start. */
function shared<K extends Kind>(kind: K, open: () => Promise<Bench<K>>): Subject<K> & AsyncDisposable {
  let bench: Bench<K> | undefined;
  return {
    kind,
    open: async () => {
      if (bench?.device.state.kind === 'closed') {
        await bench.close();
        bench = undefined;
      }
      bench ??= await open();
      const { device, hands } = bench;
      const close = async (): Promise<void> => {
        if (device.state.kind === 'closed') return;
        await hands.unplug();
        await inState(device, 'lost');
        await hands.plugIn();
      };
      return { ...bench, close };
    },
    [Symbol.asyncDispose]: async () => bench?.close(),
  };
}

const subjects = {
  keys: shared('navigation-keys', openKeys),
  presence: shared('presence-sensor', openPresence),
  headset: shared('audio-jack', openHeadset),
  lights: shared('lights', openLights),
};

// What holds for every device is tried on the scanner and the printer already: see `remote-conformance.test.ts`.
suite('a driver in a process of its own', { concurrency: true }, () => {
  for (const [name, subject] of Object.entries(subjects))
    test(`${name}: every clause of the kind is kept`, limit, async () => {
      await using _ = subject;
      const report = await runConformance(subject as Subject, { only: `${subject.kind}/` });
      assert.ok(report.conforms, reportText(report));
    });
});

test('after a crash the lights are again as they were', limit, async () => {
  const { board, driver } = await startBoard('lights', 'board-lights');
  await using _ = board;
  await using device = new RemoteLights('lights', driver);
  await inState(device, 'ready');
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
