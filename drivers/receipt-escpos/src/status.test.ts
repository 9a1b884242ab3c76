import assert from 'node:assert/strict';
import { test } from 'node:test';
import { automaticStatusBytes, realTimeStatusByte } from './simulator/status-bytes.ts';
import { faultsOf, statusFromAutomatic, statusFromRealTime, warningsOf } from './status.ts';

const well = new Map([1, 2, 3, 4].map((n) => [n as 1 | 2 | 3 | 4, 0x12] as const));

test('each bit of the real-time answers has its fault', () => {
  const faultsWith = (n: 1 | 2 | 3 | 4, byte: number) =>
    faultsOf(statusFromRealTime(new Map([...well, [n, byte]])));
  assert.deepEqual(faultsOf(statusFromRealTime(well)), []);
  assert.deepEqual(faultsWith(1, 0x1a), ['offline']);
  assert.deepEqual(faultsWith(2, 0x16), ['cover-open']);
  assert.deepEqual(faultsWith(2, 0x32), ['paper-out']);
  assert.deepEqual(faultsWith(3, 0x1a), ['cutter']);
  assert.deepEqual(faultsWith(3, 0x32), ['unrecoverable']);
  assert.deepEqual(faultsWith(3, 0x52), ['overheated']);
  assert.deepEqual(faultsWith(4, 0x72), ['paper-out']);
  assert.deepEqual(faultsWith(4, 0x1e), []);
});

test('offline is a fault of its own only where nothing says why', () => {
  const bytes = new Map([...well, [1, 0x1a], [2, 0x16]] as const);
  assert.deepEqual(faultsOf(statusFromRealTime(bytes)), ['cover-open']);
});

test('paper near its end warns, if the model has the sensor and there is paper left', () => {
  const low = statusFromRealTime(new Map([...well, [4, 0x1e]]));
  assert.deepEqual(warningsOf(low, true), ['paper-low']);
  assert.deepEqual(warningsOf(low, false), []);
  assert.deepEqual(warningsOf(statusFromRealTime(new Map([...well, [4, 0x7e]])), true), []);
});

test('both ways to learn the status say the same', () => {
  for (const coverOpen of [false, true]) {
    for (const paper of ['full', 'low', 'out'] as const) {
      for (const cutterError of [false, true]) {
        const condition = { coverOpen, paper, cutterError };
        const realTime = statusFromRealTime(
          new Map(([1, 2, 3, 4] as const).map((n) => [n, realTimeStatusByte(n, condition)])),
        );
        const [a = 0, b = 0, c = 0, d = 0] = automaticStatusBytes(condition);
        assert.deepEqual(statusFromAutomatic([a, b, c, d]), realTime);
      }
    }
  }
});
