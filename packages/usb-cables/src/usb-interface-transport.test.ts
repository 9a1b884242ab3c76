import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '@motcua/devices/driver';
import { SimulatedUsbBus, SimulatedUsbDevice } from './simulator/index.ts';
import { usbInterfaceTransport } from './usb-interface-transport.ts';
import type { UsbMatch } from './usb-interface-transport.ts';

const { signal } = new AbortController();
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const printer = (ports: readonly number[], onBytes?: (bytes: Uint8Array) => void): SimulatedUsbDevice =>
  new SimulatedUsbDevice({
    vendorId: 0x04b8,
    productId: 0x0202,
    ports,
    interfaceClass: 7,
    ...(onBytes !== undefined && { onBytes }),
  });

async function connect(bus: SimulatedUsbBus, match: UsbMatch, given = signal) {
  const heard: number[][] = [];
  let losses = 0;
  const connection = await usbInterfaceTransport({ match, bus }).connect(
    { bytes: (chunk) => heard.push([...chunk]), lost: () => (losses += 1) },
    { signal: given },
  );
  return { connection, heard, losses: () => losses };
}

function open(connection: Connection | undefined): Connection {
  assert.ok(connection !== undefined);
  return connection;
}

test('takes the interface from the kernel, talks, and gives it back', async () => {
  const bus = new SimulatedUsbBus();
  const written: number[][] = [];
  const device = printer([1], (bytes) => written.push([...bytes]));
  bus.plugIn(device);
  const { connection, heard, losses } = await connect(bus, { interfaceClass: 7 });
  assert.equal(await open(connection).write?.(Uint8Array.of(0x10, 0x04, 1)), true);
  device.send(Uint8Array.of(0x12));
  await settled();
  await connection?.close();
  await connection?.close();
  assert.deepEqual(written, [[0x10, 0x04, 1]]);
  assert.deepEqual(heard, [[0x12]]);
  assert.equal(losses(), 0);
  assert.equal(device.isOpen, false);
  assert.deepEqual(device.calls, [
    'open',
    'detachKernelDriver',
    'claimInterface',
    'releaseInterface',
    'attachKernelDriver',
    'close',
  ]);
});

test('unplugged: lost once, and nothing can be written', async () => {
  const bus = new SimulatedUsbBus();
  const device = printer([1]);
  bus.plugIn(device);
  const { connection, losses } = await connect(bus, { interfaceClass: 7 });
  device.unplug();
  await settled();
  assert.equal(losses(), 1);
  assert.equal(await open(connection).write?.(Uint8Array.of(1)), false);
  assert.equal(losses(), 1);
  assert.equal((await connect(bus, { interfaceClass: 7 })).connection, undefined);
});

test('two of the same model are told apart by their port', async () => {
  const bus = new SimulatedUsbBus();
  const first = printer([1]);
  const second = printer([2, 3]);
  bus.plugIn(first);
  bus.plugIn(second);
  await connect(bus, { interfaceClass: 7, port: '1-2.3' });
  assert.deepEqual([first.isOpen, second.isOpen], [false, true]);
});

test('another class, another maker and an aborted signal open nothing', async () => {
  const bus = new SimulatedUsbBus();
  const device = printer([1]);
  bus.plugIn(device);
  assert.equal((await connect(bus, { interfaceClass: 3 })).connection, undefined);
  assert.equal((await connect(bus, { interfaceClass: 7, vendorId: 1 })).connection, undefined);
  assert.equal((await connect(bus, { interfaceClass: 7 }, AbortSignal.abort())).connection, undefined);
  assert.deepEqual(device.calls, []);
});

test('an interface that cannot be had is a device that is not there, and is closed again', async () => {
  const bus = new SimulatedUsbBus();
  const device = printer([1]);
  device.claimInterface = () => Promise.reject(new Error('LIBUSB_ERROR_ACCESS'));
  bus.plugIn(device);
  assert.equal((await connect(bus, { interfaceClass: 7 })).connection, undefined);
  assert.equal(device.isOpen, false);
});

test('a thousand plug cycles leave nothing open', async () => {
  const bus = new SimulatedUsbBus();
  const devices = Array.from({ length: 1000 }, () => printer([1]));
  for (const device of devices) {
    bus.plugIn(device);
    const { connection } = await connect(bus, { interfaceClass: 7 });
    assert.ok(connection !== undefined);
    device.unplug();
  }
  await settled();
  assert.equal(
    devices.some(({ isOpen }) => isOpen),
    false,
  );
});
