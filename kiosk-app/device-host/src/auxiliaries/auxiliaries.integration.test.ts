import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NavigationKeyEvent } from '@motcua/devices';
import {
  connectAudioJack,
  connectLights,
  connectNavigationKeys,
  connectPresenceSensor,
  discoverServices,
} from '@motcua/devices/wire';
import { BoardBridge, boardWiring } from '@motcua/driver-board-firmata/simulator';
import { KeypadBridge } from '@motcua/driver-nav-keys-hid/simulator';
import { WebSocket } from 'ws';
import { startHostFixture } from '../testing/host-fixture.ts';
import { withSchemaCheck } from '../testing/public-schema.ts';
import { runTest } from '../technician/run-test.ts';
import { reportDevices } from '../technician/device-report.ts';
import type { AuxiliaryConfig } from './auxiliary-config.ts';
import { openAuxiliaries } from './auxiliary-devices.ts';

const limit = { timeout: 120_000 };
const { signal } = new AbortController();

/** Simulators that speak bytes, the host's own drivers on them, the host, and a client's way to it. */
async function bench() {
  await using opening = new AsyncDisposableStack();
  const board = opening.use(await BoardBridge.start());
  const keypad = opening.use(await KeypadBridge.start());
  const config = {
    keys: { transport: keypad.transport },
    board: { transport: board.transport },
    ...boardWiring,
  } as AuxiliaryConfig;
  const auxiliaries = openAuxiliaries(config, opening, () => {
    throw new Error('no driver package here');
  });
  const fixture = opening.use(await startHostFixture({ auxiliaries }));
  const findings: string[] = [];
  const options = {
    host: fixture.host.address,
    token: fixture.host.token,
    webSocket: (url: string) =>
      withSchemaCheck(new WebSocket(url, { origin: fixture.host.address }), findings),
  };
  const open = opening.move();
  return {
    board,
    keypad,
    auxiliaries,
    fixture,
    findings,
    options,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Resolves when a value that is told is this one. */
function tells<Value>(watch: (listener: (value: Value) => void) => unknown, wanted: Value): Promise<void> {
  return new Promise((resolve) => void watch((value) => (value === wanted ? resolve() : undefined)));
}

test(
  'sensors, keys and lights from their bytes to a client of the wire, in words of the standard',
  limit,
  async () => {
    await using parts = await bench();
    const { board, keypad, findings, options } = parts;
    const services = await discoverServices(options, { signal });
    for (const name of ['navigation-keys', 'presence-sensor', 'audio-jack', 'lights'] as const)
      assert.ok(services.has(name), name);
    assert.equal(services.has('id-card-reader'), false);

    using presence = connectPresenceSensor(options);
    await tells((listener) => presence.watchReading(listener), 'nobody');
    board.setPresence(true);
    await tells((listener) => presence.watchReading(listener), 'somebody');
    using jack = connectAudioJack(options);
    board.setHeadset(true);
    await tells((listener) => jack.watchReading(listener), 'plugged');

    using keys = connectNavigationKeys(options);
    await tells((listener) => keys.watchStatus(({ host }) => listener(host)), 'open');
    const heard: NavigationKeyEvent[] = [];
    const released = new Promise<void>((resolve) => {
      keys.onKey((event) => (heard.push(event) === 2 ? resolve() : undefined));
    });
    await keypad.connected();
    keypad.press('help');
    await keypad.pullPlug();
    await released;
    assert.deepEqual(heard, [
      { key: 'help', phase: 'pressed' },
      { key: 'help', phase: 'released' },
    ]);

    using lights = connectLights(options);
    assert.deepEqual(await lights.set({ scanner: 'on', printer: 'blink' }, { signal }), { code: 'set' });
    await tells((listener) => board.watch(({ shining }) => listener(shining.includes('scanner'))), true);
    assert.deepEqual(await lights.set({ payment: 'on' }, { signal }), { code: 'unsupported' });

    await board.pullPlug();
    await tells((listener) => presence.watchReading(listener), 'unknown');
    await tells((listener) => jack.watchReading(listener), 'unknown');
    assert.deepEqual(await lights.set({ scanner: 'off' }, { signal }), { code: 'failed' });
    assert.deepEqual(findings, []);
  },
);

test('a key that is held when the host ends is released', limit, async () => {
  await using parts = await bench();
  const { fixture, keypad, options } = parts;
  using keys = connectNavigationKeys(options);
  await tells((listener) => keys.watchStatus(({ host }) => listener(host)), 'open');
  const pressed = tells((listener) => keys.onKey(({ phase }) => listener(phase)), 'pressed');
  await keypad.connected();
  keypad.press('up');
  await pressed;
  const released = tells((listener) => keys.onKey(({ phase }) => listener(phase)), 'released');
  await fixture.host.close();
  await released;
});

test('a technician sees them and tries them', limit, async () => {
  await using parts = await bench();
  const { auxiliaries, board, fixture, keypad } = parts;
  const tested = {
    scanner: fixture.scanner,
    printer: fixture.printer,
    auxiliaries,
    renderReceipt: () => [],
  };
  const ready = (device: { watch(listener: (state: { kind: string }) => void): unknown } | undefined) =>
    tells<string>((listener) => device?.watch(({ kind }) => listener(kind)), 'ready');
  await Promise.all(Object.values(auxiliaries).map((device) => ready(device)));
  const reports = reportDevices(tested).slice(2);
  assert.deepEqual(
    reports.map(({ name, state, tests }) => `${name} ${state} ${tests.join()}`),
    [
      'navigation-keys ready health,key',
      'presence-sensor ready health,change',
      'audio-jack ready health,change',
      'lights ready health,shine',
    ],
  );
  const key = runTest(tested, { device: 'navigation-keys', test: 'key', signal });
  await keypad.connected();
  keypad.press('down');
  assert.deepEqual(await key, { code: 'key-heard' });
  const change = runTest(tested, { device: 'presence-sensor', test: 'change', signal });
  board.setPresence(!board.state.somebody);
  assert.deepEqual(await change, { code: 'change-seen' });
  assert.deepEqual(await runTest(tested, { device: 'lights', test: 'shine', signal }), { code: 'shone' });
  assert.deepEqual(await runTest(tested, { device: 'barcode-scanner', test: 'key', signal }), {
    code: 'unknown',
  });
});
