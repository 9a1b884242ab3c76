import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceState } from '@motcua/devices';
import { ManualTimers } from '@motcua/devices/testing';
import { ByteScanner } from './scanner.ts';
import type { Suffix } from './suffix.ts';
import type { Transport, TransportEvents } from '@motcua/devices/driver';

const never = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A cable in the test's hand. */
class FakeTransport implements Transport {
  plugged = true;
  attempts = 0;
  events: TransportEvents | undefined;

  connect(events: TransportEvents): ReturnType<Transport['connect']> {
    this.attempts += 1;
    if (!this.plugged) return Promise.resolve(undefined);
    this.events = events;
    return Promise.resolve({
      close: () => {
        this.events = undefined;
        return Promise.resolve();
      },
    });
  }

  send(text: string): void {
    this.events?.bytes(Buffer.from(text));
  }

  pull(): void {
    this.plugged = false;
    this.events?.lost();
    this.events = undefined;
  }
}

async function bench(suffix: Suffix = 'CR', plugged = true) {
  const transport = new FakeTransport();
  transport.plugged = plugged;
  const timers = new ManualTimers();
  const scanner = new ByteScanner({
    name: 'Scanner',
    transport,
    suffix,
    interByteTimeoutMs: 50,
    maximumBytes: 4096,
    startTimer: timers.start,
  });
  const states: DeviceState['kind'][] = [];
  scanner.watch((state) => states.push(state.kind));
  await settled();
  return { transport, timers, scanner, states };
}

test('armed for one scan: the next needs another read', async () => {
  const { scanner, transport } = await bench();
  const first = scanner.read({ signal: never });
  transport.send('một\rhai\r');
  assert.deepEqual(await first, { code: 'scanned', text: 'một' });
  const second = scanner.read({ signal: never });
  transport.send('ba\r');
  assert.deepEqual(await second, { code: 'scanned', text: 'ba' });
});

test('what was scanned while nobody asked is dropped', async () => {
  const { scanner, transport } = await bench();
  transport.send('early\r');
  const scan = scanner.read({ signal: never });
  transport.send('asked for\r');
  assert.deepEqual(await scan, { code: 'scanned', text: 'asked for' });
});

test('armed in the middle of a scan: the rest of it is not taken for a code', async () => {
  const { scanner, transport } = await bench();
  transport.send('001099012345||Nguy');
  const scan = scanner.read({ signal: never });
  transport.send('ễn Văn An\r');
  transport.send('whole\r');
  assert.deepEqual(await scan, { code: 'scanned', text: 'whole' });
});

test('without a suffix a pause ends the scan, and each byte puts it off', async () => {
  const { scanner, transport, timers } = await bench('none');
  const scan = scanner.read({ signal: never });
  transport.send('một ');
  timers.advance(49);
  transport.send('hai');
  timers.advance(49);
  transport.send('!');
  timers.advance(50);
  assert.deepEqual(await scan, { code: 'scanned', text: 'một hai!' });
  assert.equal(timers.running, 0);
});

test('a code that stalls without its suffix is no code, nor is its late rest; the next one is whole', async () => {
  const { scanner, transport, timers } = await bench('CR');
  const scan = scanner.read({ signal: never });
  transport.send('001099012345||Nguy');
  timers.advance(50);
  transport.send('ễn Văn An');
  timers.advance(999);
  transport.send('|20051999\r');
  assert.equal(timers.running, 0);
  transport.send('no suffix');
  timers.advance(50);
  timers.advance(1000);
  assert.equal(timers.running, 0);
  transport.send('whole\r');
  assert.deepEqual(await scan, { code: 'scanned', text: 'whole' });
});

test('a second read is told that the scanner is busy', async () => {
  const { scanner, transport } = await bench();
  const first = scanner.read({ signal: never });
  assert.deepEqual(await scanner.read({ signal: never }), { code: 'busy' });
  transport.send('x\r');
  assert.deepEqual(await first, { code: 'scanned', text: 'x' });
});

test('canceled: disarmed, and ready for the next', async () => {
  const { scanner, transport } = await bench();
  const abort = new AbortController();
  const scan = scanner.read({ signal: abort.signal });
  transport.send('ha');
  abort.abort();
  assert.deepEqual(await scan, { code: 'canceled' });
  assert.deepEqual(await scanner.read({ signal: abort.signal }), { code: 'canceled' });
  transport.send('lf\r');
  const next = scanner.read({ signal: never });
  transport.send('whole\r');
  assert.deepEqual(await next, { code: 'scanned', text: 'whole' });
});

test('unplugged in the middle of a scan: lost, and half a code is not glued to the next', async () => {
  const { scanner, transport, timers, states } = await bench();
  const scan = scanner.read({ signal: never });
  transport.send('half');
  transport.pull();
  assert.deepEqual(await scan, { code: 'lost' });
  assert.deepEqual(await scanner.read({ signal: never }), { code: 'lost' });
  transport.plugged = true;
  timers.advance(250);
  await settled();
  const next = scanner.read({ signal: never });
  transport.send('whole\r');
  assert.deepEqual(await next, { code: 'scanned', text: 'whole' });
  assert.deepEqual(states, ['starting', 'ready', 'lost', 'ready']);
});

test('a scanner that is not there is looked for ever more slowly, and found', async () => {
  const { scanner, transport, timers, states } = await bench('CR', false);
  assert.deepEqual(await scanner.read({ signal: never }), { code: 'lost' });
  for (const [index, delayMs] of [250, 500, 1_000, 2_000, 2_000, 2_000].entries()) {
    timers.advance(delayMs - 1);
    await settled();
    assert.equal(transport.attempts, index + 1);
    timers.advance(1);
    await settled();
    assert.equal(transport.attempts, index + 2);
  }
  transport.plugged = true;
  timers.advance(2_000);
  await settled();
  assert.deepEqual(states, ['starting', 'lost', 'ready']);
  transport.pull();
  timers.advance(250);
  await settled();
  assert.equal(transport.attempts, 9, 'after a connection the waits start anew');
});

test('a read that comes before the first connection waits for it', async () => {
  const transport = new FakeTransport();
  const timers = new ManualTimers();
  const parts = { suffix: 'LF', interByteTimeoutMs: 50, maximumBytes: 9, startTimer: timers.start } as const;
  await using scanner = new ByteScanner({ name: 'Scanner', transport, ...parts });
  assert.deepEqual(scanner.state, { kind: 'starting' });
  const scan = scanner.read({ signal: never });
  await settled();
  transport.send('early\n');
  assert.deepEqual(await scan, { code: 'scanned', text: 'early' });
});

test('closed: the scan ends as lost, no timer is left, and closing again is harmless', async () => {
  const { scanner, transport, timers, states } = await bench();
  const scan = scanner.read({ signal: never });
  transport.send('half');
  await scanner.close();
  await scanner.close();
  assert.deepEqual(await scan, { code: 'lost' });
  assert.deepEqual(await scanner.read({ signal: never }), { code: 'lost' });
  assert.deepEqual(states, ['starting', 'ready', 'closed']);
  assert.equal(timers.running, 0);
  assert.equal(transport.events, undefined);
});

test('closed while it looks for the scanner: it stops looking', async () => {
  const { scanner, transport, timers } = await bench('CR', false);
  await scanner.close();
  timers.advance(10_000);
  await settled();
  assert.equal(transport.attempts, 1);
  assert.equal(timers.running, 0);
});
