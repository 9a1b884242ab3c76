import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig } from '../config.ts';

function check(devices: object): readonly string[] {
  const config = {
    port: 0,
    origins: [],
    shellFolder: 'dist',
    kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' },
    devices: {
      scanner: { transport: { kind: 'tcp', host: '127.0.0.1', port: 1 }, suffix: 'CR' },
      printer: { transport: { kind: 'tcp', host: '127.0.0.1', port: 2 }, model: 'generic-80' },
      ...devices,
    },
  };
  const result = checkConfig(JSON.stringify(config), 'host.json');
  return result.code === 'config' ? [] : result.reasons;
}

const board = { transport: { kind: 'serial', path: '/dev/ttyACM0' } };

test('keypad, sensors and lights: on a board, by packages, and looked for', () => {
  assert.deepEqual(
    check({ keys: { transport: { kind: 'usb', vendorId: 0x2047 }, keyMap: { help: 58 } } }),
    [],
  );
  assert.deepEqual(check({ keys: { find: {} }, presence: { driver: '@acme/presence' } }), []);
  assert.deepEqual(check({ board, presence: { pin: 2 }, lights: { pins: { scanner: 9 } } }), []);
});

test('what does not fit together is said with its field', () => {
  assert.deepEqual(check({ presence: { pin: 2 } }), [
    'host.json: /devices/presence: has a pin, but there is no /devices/board',
  ]);
  assert.deepEqual(check({ board }), ['host.json: /devices/board: nothing is on its pins']);
  assert.deepEqual(check({ board, presence: { pin: 2 }, lights: { pins: { scanner: 2 } } }), [
    'host.json: /devices/lights: pin 2 is used twice',
  ]);
  assert.match(check({ board, headset: { pin: 128 } }).join(), /\/devices\/headset/);
});

test('a camera or a payment terminal is refused in plain words', () => {
  assert.deepEqual(check({ documentCamera: { driver: '@acme/camera' } }), [
    'host.json: /devices/documentCamera: the device host does not serve document cameras yet; leave it out',
  ]);
  assert.deepEqual(check({ paymentTerminal: {} }), [
    'host.json: /devices/paymentTerminal: the device host does not serve payment terminals yet; leave it out',
  ]);
});
