import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { DeviceMatch, DriverManifest } from '../driver-process/index.ts';
import { assignDevices } from './assign-devices.ts';
import type { Assignment, WantedDevice } from './assign-devices.ts';
import type { FoundDevice } from './found-device.ts';
import { permissionAdvice, udevRule } from './udev-advice.ts';

function printer(port: string, changes: Partial<FoundDevice> = {}): FoundDevice {
  const ids = { vendorId: 0x04b8, productId: 0x0202, interfaceClasses: [7] };
  return { bus: 'usb', ...ids, port, node: `/dev/bus/usb/001/${port}`, mayOpen: true, ...changes };
}

function driver(packageName: string, ...matches: readonly DeviceMatch[]): DriverManifest {
  return {
    packageName,
    matches,
    kind: 'receipt-printer',
    folder: '/',
    module: '/m.js',
    touches: [],
    memoryMb: 64,
  };
}

const anyPrinter = driver('any-printer', { bus: 'usb', interfaceClass: 7 });
const epson = driver('epson', { bus: 'usb', vendorId: 0x04b8 });
const want = (name: string, pin: Partial<WantedDevice> = {}): WantedDevice => ({
  name,
  kind: 'receipt-printer',
  ...pin,
});

function portOf(assignment: Assignment | undefined): string | undefined {
  return assignment?.code === 'found' ? assignment.device.port : assignment?.code;
}

test('the driver that names the maker goes before the one for the whole class', () => {
  const result = assignDevices({
    wanted: [want('p')],
    found: [printer('1-1')],
    drivers: [anyPrinter, epson],
  });
  const assignment = result.get('p');
  assert.equal(assignment?.code === 'found' && assignment.manifest.packageName, 'epson');
});

test('two identical printers are told apart by their sockets', () => {
  const wanted = [want('receipts', { port: '1-2' }), want('labels', { port: '1-1' })];
  const found = [printer('1-1'), printer('1-2')];
  const result = assignDevices({ wanted, found, drivers: [epson] });
  assert.equal(portOf(result.get('receipts')), '1-2');
  assert.equal(portOf(result.get('labels')), '1-1');
});

test('without a socket the lowest is taken, the choice is kept, and the others are named', () => {
  const found = [printer('1-1.10'), printer('1-1.2')];
  const first = assignDevices({ wanted: [want('p')], found, drivers: [epson] }).get('p');
  assert.equal(portOf(first), '1-1.2');
  assert.deepEqual(first?.code === 'found' && first.others, ['1-1.10']);
  const before = new Map([['p', '1-1.10']]);
  assert.equal(
    portOf(assignDevices({ wanted: [want('p')], found, drivers: [epson], before }).get('p')),
    '1-1.10',
  );
});

test('replugged into another socket: one that is not pinned follows, a pinned one does not, one with a serial number does', () => {
  const before = new Map([['p', '1-1']]);
  const found = [printer('1-4', { serialNumber: 'X1' })];
  const portFor = (pin: Partial<WantedDevice>): string | undefined =>
    portOf(assignDevices({ wanted: [want('p', pin)], found, drivers: [epson], before }).get('p'));
  assert.equal(portFor({}), '1-4');
  assert.equal(portFor({ port: '1-1' }), 'absent');
  assert.equal(portFor({ serialNumber: 'X1' }), '1-4');
  assert.equal(portFor({ serialNumber: 'X2' }), 'absent');
});

test('a node that may not be opened is said, with the udev rule to add', () => {
  const device = printer('1-1', { mayOpen: false });
  const result = assignDevices({ wanted: [want('p')], found: [device], drivers: [epson] });
  assert.deepEqual(result.get('p'), { code: 'permission-denied', device });
  assert.match(permissionAdvice(device), /^\/dev\/bus\/usb\/001\/1-1: permission denied/);
  assert.match(permissionAdvice(device), /70-motcua\.rules: SUBSYSTEM=="usb", ATTR\{idVendor\}=="04b8"/);
  assert.match(udevRule({ ...device, bus: 'hid' }), /^SUBSYSTEM=="hidraw", ATTRS\{idVendor\}=="04b8"/);
  assert.match(udevRule({ ...device, bus: 'serial' }), /^SUBSYSTEM=="tty", .*ATTRS\{idProduct\}=="0202"/);
});

test('property: no socket is given twice, and nobody gets a socket that is not theirs', () => {
  const port = fc.constantFrom('1-1', '1-2', '1-3', '2-1');
  const wantedPins = fc.array(fc.option(port, { nil: undefined }), { maxLength: 5 });
  fc.assert(
    fc.property(
      wantedPins,
      fc.uniqueArray(port),
      fc.array(fc.tuple(fc.nat(4), port)),
      (pins, ports, kept) => {
        const wanted = pins.map((pin, index) => want(String(index), { port: pin }));
        const before = new Map(kept.map(([index, socket]) => [String(index), socket]));
        const found = ports.map((socket) => printer(socket));
        const result = assignDevices({ wanted, found, drivers: [epson], before });
        const given = [...result.values()].filter(({ code }) => code === 'found').map(portOf);
        assert.equal(new Set(given).size, given.length);
        assert.equal(result.size, wanted.length);
        for (const { name, port: pin } of wanted) {
          const socket = portOf(result.get(name));
          if (socket !== 'absent' && pin !== undefined) assert.equal(socket, pin);
        }
        assert.ok(given.length <= Math.min(wanted.length, found.length));
      },
    ),
  );
});
