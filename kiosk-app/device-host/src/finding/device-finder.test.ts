import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testManifest, whenHealth } from '../driver-process/testing/supervise-puppet.ts';
import { RemoteScanner, SupervisedDriver } from '../driver-process/index.ts';
import { createLog } from '../log.ts';
import { DeviceFinder } from './device-finder.ts';
import type { FoundDevice } from './found-device.ts';
import { SimulatedBus } from './testing/simulated-bus.ts';

const signal = AbortSignal.timeout(120_000);
const manifest = {
  ...testManifest('puppet-driver'),
  matches: [{ bus: 'serial', vendorId: 0x05e0 }] as const,
};
const device: FoundDevice = {
  bus: 'serial',
  vendorId: 0x05e0,
  productId: 0x1701,
  port: '1-1',
  node: '/dev/ttyACM0',
  interfaceClasses: [2],
  mayOpen: true,
};

test('plugged in, unplugged, replugged elsewhere, and without permission', async () => {
  await using bus = new SimulatedBus();
  const lines: string[] = [];
  const driver = new SupervisedDriver({ name: 'scanner', kind: 'barcode-scanner' });
  await using scanner = new RemoteScanner('scanner', driver);
  await using finder = new DeviceFinder({
    bus,
    drivers: [manifest],
    wanted: [{ name: 'scanner', kind: 'barcode-scanner', supervised: driver, settings: { text: 'hello' } }],
    log: createLog((line) => lines.push(line)),
  });
  await finder.look();
  assert.deepEqual(driver.health.value, { kind: 'waiting', reason: 'absent' });
  assert.deepEqual(await scanner.read({ signal }), { code: 'lost' });

  bus.set([device]);
  await whenHealth(scanner, 'running');
  assert.deepEqual(await scanner.read({ signal }), { code: 'scanned', text: 'hello' });
  const { processId } = driver;
  await finder.look();
  assert.equal(driver.processId, processId, 'nothing changed, so it goes on');

  bus.set([]);
  assert.equal((await whenHealth(scanner, 'waiting')).reason, 'absent');
  assert.deepEqual(scanner.state, { kind: 'lost' });

  bus.set([{ ...device, port: '1-4', mayOpen: false }]);
  await finder.look();
  assert.deepEqual(driver.health.value, { kind: 'waiting', reason: 'permission-denied' });
  assert.match(lines.join(''), /device-permission-denied.*SUBSYSTEM==\\"tty\\"/);

  bus.set([{ ...device, port: '1-4' }]);
  await whenHealth(scanner, 'running');
  assert.deepEqual(await scanner.read({ signal }), { code: 'scanned', text: 'hello' });
});

test('closed: it listens to the bus no more', async () => {
  const bus = new SimulatedBus();
  const finder = new DeviceFinder({ bus, drivers: [], wanted: [], log: createLog(() => undefined) });
  await finder[Symbol.asyncDispose]();
  await finder[Symbol.asyncDispose]();
  assert.equal(bus.listenerCount, 0);
});
