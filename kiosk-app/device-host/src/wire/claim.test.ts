import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { claimDevice, connectBarcodeReader } from '@motcua/devices/wire';
import type { BarcodeReaderClient } from '@motcua/devices/wire';
import { WebSocket } from 'ws';
import { startHostFixture } from '../testing/host-fixture.ts';
import type { HostFixture } from '../testing/host-fixture.ts';
import { CommandQueue } from './command-queue.ts';

const signal = AbortSignal.timeout(120_000);

/** The client that the shell has. */
function connectClient({ host }: HostFixture): BarcodeReaderClient {
  return connectBarcodeReader({
    host: host.address,
    token: host.token,
    webSocket: (url) => new WebSocket(url, { origin: host.address }),
  });
}

async function scan(fixture: HostFixture, client: BarcodeReaderClient, text: string) {
  const reading = client.readBarcode({ signal });
  (await fixture.scanner.reads.next())({ code: 'scanned', text });
  return reading;
}

async function claimed(client: BarcodeReaderClient, idleMs = 600_000) {
  const result = await claimDevice(client.connection, { signal, idleMs });
  assert.equal(result.code, 'claimed');
  return result.claim;
}

test('a claim lasts over several commands: another client is told busy in between, and served after it', async () => {
  await using fixture = await startHostFixture();
  using first = connectClient(fixture);
  using second = connectClient(fixture);
  const claim = await claimed(first);
  for (const text of ['one', 'two']) {
    assert.deepEqual(await scan(fixture, first, text), { code: 'scanned', text });
    assert.deepEqual(await second.readBarcode({ signal }), { code: 'busy' });
    assert.deepEqual(await claimDevice(second.connection, { signal }), { code: 'busy' });
  }
  assert.equal(claim.ended.aborted, false);
  await claim.release();
  await claim.release();
  assert.equal(claim.ended.aborted, true);
  assert.deepEqual(await scan(fixture, second, 'three'), { code: 'scanned', text: 'three' });
});

test('what another client waits for begins as soon as the claim is given back', async () => {
  await using fixture = await startHostFixture({ claimWaitMs: 60_000 });
  using first = connectClient(fixture);
  using second = connectClient(fixture);
  const claim = await claimed(first);
  const reading = second.readBarcode({ signal });
  const claiming = claimDevice(second.connection, { signal });
  assert.deepEqual(await scan(fixture, first, 'mine'), { code: 'scanned', text: 'mine' });
  await claim.release();
  (await fixture.scanner.reads.next())({ code: 'scanned', text: 'yours' });
  assert.deepEqual(await reading, { code: 'scanned', text: 'yours' });
  assert.equal((await claiming).code, 'claimed');
  assert.deepEqual(await scan(fixture, second, 'again'), { code: 'scanned', text: 'again' });
});

test('a client that goes away keeps nothing from the others', async () => {
  await using fixture = await startHostFixture({ claimWaitMs: 60_000 });
  const first = connectClient(fixture);
  using second = connectClient(fixture);
  const claim = await claimed(first);
  const reading = second.readBarcode({ signal });
  first.close();
  assert.equal(claim.ended.aborted, true);
  (await fixture.scanner.reads.next())({ code: 'scanned', text: 'free' });
  assert.deepEqual(await reading, { code: 'scanned', text: 'free' });
});

test('a claim that nobody uses lapses, and its client hears of it', async () => {
  await using fixture = await startHostFixture();
  using client = connectClient(fixture);
  using other = connectClient(fixture);
  const claim = await claimed(client, 100);
  if (!claim.ended.aborted) await once(claim.ended, 'abort');
  assert.deepEqual(await scan(fixture, other, 'free'), { code: 'scanned', text: 'free' });
});

test('a long command does not let the claim of its client lapse', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const queue = new CommandQueue({ capacity: 8, claimWaitMs: 50 });
  const [owner, other] = [{}, {}];
  const done = Promise.withResolvers<void>();
  let lapses = 0;
  await queue.run(owner, signal, async () => {
    queue.claim(owner, { idleMs: 1000, lapsed: () => (lapses += 1) });
  });
  mock.timers.tick(999);
  const long = queue.run(owner, signal, () => done.promise);
  mock.timers.tick(5000);
  const refused = queue.run(other, signal, () => Promise.resolve());
  mock.timers.tick(50);
  assert.deepEqual(await refused, { code: 'claimed' });
  done.resolve();
  await long;
  mock.timers.tick(999);
  assert.equal(lapses, 0);
  mock.timers.tick(1);
  assert.equal(lapses, 1);
  assert.deepEqual(await queue.run(other, signal, () => Promise.resolve('free')), {
    code: 'done',
    value: 'free',
  });
});

test('by hand: a claim twice is one claim, none to release is an error, nonsense is refused', async () => {
  await using fixture = await startHostFixture();
  const client = await fixture.connect('barcode-scanner');
  const publisher = await fixture.connect('publisher');
  const ended = async (name: string, requestId: number, payload: object = {}, by = client) => {
    by.command(name, requestId, payload);
    await by.expect('acknowledge');
    const { header, payload: told } = await by.expect('completion');
    return [header.completionCode, told['errorCode']];
  };
  assert.deepEqual(await ended('MotCua.Release', 1), ['commandErrorCode', 'notClaimed']);
  for (const [index, idleMs] of [0, -1, 99, 600_001, 1.5, '60000', null].entries())
    assert.deepEqual(await ended('MotCua.Claim', 10 + index, { idleMs }), ['invalidData', undefined]);
  assert.deepEqual(await ended('MotCua.Claim', 2), ['success', undefined]);
  assert.deepEqual(await ended('MotCua.Claim', 3), ['success', undefined]);
  assert.deepEqual(await ended('MotCua.Release', 4), ['success', undefined]);
  assert.deepEqual(await ended('MotCua.Release', 5), ['commandErrorCode', 'notClaimed']);
  assert.deepEqual(await ended('MotCua.Claim', 1, {}, publisher), ['unsupportedCommand', undefined]);
});
