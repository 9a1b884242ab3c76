import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinuxBus } from './linux-bus.ts';
import { SimulatedMachine } from './testing/simulated-machine.ts';
import type { SimulatedPlug } from './testing/simulated-machine.ts';

const scanner: SimulatedPlug = {
  port: '1-1.2',
  vendorId: '05e0',
  productId: '1701',
  serial: 'S22',
  interfaceClass: '02',
  tty: 'ttyACM0',
};
const printer: SimulatedPlug = { port: '1-1.10', vendorId: '04b8', productId: '0202', interfaceClass: '07' };
const keypad: SimulatedPlug = { port: '1-3', vendorId: '2047', productId: '09d0', hidraw: 'hidraw3' };

test('a scanner on a serial port, a printer and a keypad, as sysfs tells them', async () => {
  await using machine = await SimulatedMachine.create();
  for (const plug of [scanner, printer, keypad]) await machine.plugIn(plug);
  await using bus = new LinuxBus({ root: machine.root });
  const found = await bus.list();
  const seen = found.map((device) => ({ ...device, node: device.node.slice(machine.root.length) }));
  const about = { product: 'A device', mayOpen: true };
  const usbScanner = {
    vendorId: 0x05e0,
    productId: 0x1701,
    serialNumber: 'S22',
    port: '1-1.2',
    interfaceClasses: [2],
  };
  const usbPrinter = { vendorId: 0x04b8, productId: 0x0202, port: '1-1.10', interfaceClasses: [7] };
  const usbKeypad = { vendorId: 0x2047, productId: 0x09d0, port: '1-3', interfaceClasses: [255] };
  const byNode = (one: { node: string }, other: { node: string }): number =>
    one.node.localeCompare(other.node);
  assert.deepEqual(
    seen.toSorted(byNode),
    [
      { ...about, ...usbScanner, bus: 'usb', node: '/dev/bus/usb/001/002' },
      { ...about, ...usbPrinter, bus: 'usb', node: '/dev/bus/usb/001/003' },
      { ...about, ...usbKeypad, bus: 'usb', node: '/dev/bus/usb/001/004' },
      { ...about, ...usbKeypad, bus: 'hid', node: '/dev/hidraw3' },
      { ...about, ...usbScanner, bus: 'serial', node: '/dev/serial/by-id/usb-A_device_S22-if00' },
    ].toSorted(byNode),
  );
});

test('plugging in, out and in again is noticed each time', async () => {
  await using machine = await SimulatedMachine.create();
  await using bus = new LinuxBus({ root: machine.root });
  assert.deepEqual(await bus.list(), []);
  const whenCount = async (count: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = async (): Promise<void> => {
      const found = await bus.list();
      if (found.length === count) resolve();
    };
    const stop = bus.onChange(() => void look());
    await look();
    await promise;
    stop();
  };
  for (let round = 0; round < 3; round += 1) {
    const there = whenCount(2);
    await machine.plugIn(scanner);
    await there;
    const gone = whenCount(0);
    await machine.unplug(scanner);
    await gone;
  }
});

test('a machine without such folders has no devices', async () => {
  await using bus = new LinuxBus({ root: '/nonexistent' });
  assert.deepEqual(await bus.list(), []);
});
