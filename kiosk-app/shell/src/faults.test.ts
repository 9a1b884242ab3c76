import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelfTestReport } from '@motcua/care';
import { limitsOf, pictureOf, pictureOfLimit } from './faults.ts';
import type { Limit } from './faults.ts';
import type { DeviceStates } from './ports.ts';
import { allWell } from './testing/fake-world.ts';
import { TestKiosk } from './testing/test-kiosk.ts';

const found = (subject: SelfTestReport['checks'][number]['subject']): SelfTestReport => ({
  ...allWell,
  checks: [{ subject, grade: 'failed', finding: 'wrong' }],
});

/** What the kiosk says of itself on the start screen. */
async function limitsWhen(devices: Partial<DeviceStates>, report = allWell): Promise<readonly Limit[]> {
  using kiosk = new TestKiosk((world) => {
    world.selfTest = () => Promise.resolve(report);
  });
  await kiosk.at('start');
  kiosk.world.setDevices(devices);
  return limitsOf(kiosk.actor.getSnapshot().context);
}

test('a machine that is well says nothing; what its test found to look at is for the technician', async () => {
  assert.deepEqual(await limitsWhen({}), []);
  const slow: SelfTestReport = {
    ...allWell,
    checks: [{ subject: 'network', grade: 'attention', finding: 'slow' }],
  };
  assert.deepEqual(await limitsWhen({}, slow), []);
});

test('devices are as they are this moment, whatever the test found in the morning', async () => {
  assert.deepEqual(await limitsWhen({ printer: { kind: 'faulted', faults: ['paper-out'] } }), ['printer']);
  assert.deepEqual(await limitsWhen({ printer: { kind: 'lost' } }), ['printer']);
  assert.deepEqual(await limitsWhen({ scanner: { kind: 'lost' } }), ['scanner']);
  assert.deepEqual(await limitsWhen({ hostConnected: false, printer: { kind: 'lost' } }), ['devices']);
  assert.deepEqual(await limitsWhen({}, found('receipt-printer')), []);
  assert.deepEqual(await limitsWhen({ printerWarnings: ['paper-low'] }), ['paper-low']);
});

test('a clock that is wrong, a disk that is full, a chip reader that is away', async () => {
  assert.deepEqual(await limitsWhen({}, found('clock')), ['clock']);
  assert.deepEqual(await limitsWhen({}, found('disk')), ['disk']);
  assert.deepEqual(await limitsWhen({}, found('id-card-reader')), ['card-reader']);
});

test('every reason why a paper is not out has a picture, those with a hand to lend one of their own', () => {
  const own = ['paper-out', 'cover-open', 'paper-jam', 'cutter', 'overheated'] as const;
  for (const fault of own) assert.equal(pictureOf(fault), fault);
  assert.equal(pictureOf('lost'), 'printer-lost');
  assert.equal(pictureOf('host-lost'), 'host-lost');
  for (const fault of ['unrecoverable', 'offline', 'timeout', 'busy', undefined] as const)
    assert.equal(pictureOf(fault), 'printer-stopped');
});

test('the picture of a limit is that of its reason', () => {
  const devices: DeviceStates = {
    scanner: { kind: 'ready' },
    printer: { kind: 'faulted', faults: ['cover-open'] },
    cardPresent: false,
    hostConnected: true,
  };
  assert.equal(pictureOfLimit('printer', { devices }), 'cover-open');
  assert.equal(pictureOfLimit('clock', { devices }), 'clock-wrong');
});
