import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeSigningKey, signConfiguration } from '@motcua/kiosk-config';
import { sampleConfiguration } from '@motcua/kiosk-config/testing';
import * as fc from 'fast-check';
import { realDisk } from '../disk.ts';
import { KeeperFixture } from './testing/keeper-fixture.ts';

test('a new file waits, is applied between two sessions, and is in use once the screen is there', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  assert.deepEqual(keeper.report, { version: 0, state: 'none', hasExpired: false });
  assert.equal(keeper.apply(), 'nothing-waits');
  assert.equal(await keeper.offer(await fixture.signed(), 'gateway'), 'waits');
  assert.equal(keeper.report.version, 0);
  assert.equal(keeper.report.waitingVersion, 12);
  assert.equal(keeper.apply(), 'applied');
  assert.equal(keeper.report.state, 'on-trial');
  keeper.alive(keeper.active?.digest ?? '');
  assert.deepEqual(keeper.report, { version: 12, state: 'in-use', hasExpired: false });
  using afterwards = await fixture.open();
  assert.deepEqual(afterwards.active?.configuration, sampleConfiguration());
});

test('each refusal has its reason, in the log too, and leaves what is in use alone', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await fixture.use(keeper, 12);
  const stranger = await signConfiguration(sampleConfiguration({ version: 99 }), await makeSigningKey());
  const right = await fixture.signed({ version: 13 });
  const other = right.startsWith('A') ? 'B' : 'A';
  for (const [file, code] of [
    ['rubbish', 'not-signed'],
    [stranger, 'key-unknown'],
    [right.slice(0, -10) + other.repeat(10), 'signature-wrong'],
    [await fixture.signed({ version: 13, audience: { units: ['00001'] } }), 'other-kiosk'],
    [await fixture.signed({ version: 13, expires: '2026-11-23T07:00:00+07:00' }), 'expired'],
    [await fixture.signed({ version: 13, notBefore: '2026-12-23T07:00:00+07:00' }), 'not-yet'],
    [await fixture.signed({ version: 11 }), 'older'],
    [new Uint8Array(600_000), 'too-large'],
  ] as const) {
    assert.equal(await keeper.offer(file, 'gateway'), 'refused');
    assert.equal(keeper.report.refusal?.code, code);
    assert.ok(fixture.logLines.at(-1)?.includes(code), fixture.logLines.at(-1));
    assert.equal(keeper.active?.configuration.version, 12);
    assert.equal(keeper.isWaiting, false);
  }
});

test('the same trouble each minute is told once', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  for (let minute = 0; minute < 5; minute += 1) await keeper.offer('rubbish', 'gateway');
  assert.equal(fixture.logLines.length, 1);
});

test('the screen does not come up: the one before is back, and the bad one is not tried again', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await fixture.use(keeper, 12);
  const bad = await fixture.signed({ version: 13 });
  await keeper.offer(bad, 'gateway');
  keeper.apply();
  assert.equal(keeper.active?.configuration.version, 13);
  keeper.alive('another digest');
  await fixture.timeIsOver(keeper);
  assert.equal(keeper.active?.configuration.version, 12);
  assert.deepEqual([keeper.report.state, keeper.report.refusal?.code], ['in-use', 'did-not-start']);
  assert.equal(await keeper.offer(bad, 'gateway'), 'refused');
  assert.equal(keeper.report.refusal?.code, 'did-not-start');
  using afterwards = await fixture.open();
  assert.equal(afterwards.active?.configuration.version, 12);
  assert.equal(await afterwards.offer(bad, 'gateway'), 'refused');
  assert.equal(await afterwards.offer(await fixture.signed({ version: 14 }), 'gateway'), 'waits');
});

test('the very first one does not come up: the kiosk is as it was built', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await keeper.offer(await fixture.signed(), 'gateway');
  keeper.apply();
  await fixture.timeIsOver(keeper);
  assert.equal(keeper.active, undefined);
  assert.equal(keeper.report.state, 'none');
});

test('the host starts again and again while one is on trial: it goes back at the third start', async () => {
  using fixture = await KeeperFixture.create();
  {
    using keeper = await fixture.open();
    await fixture.use(keeper, 12);
    await keeper.offer(await fixture.signed({ version: 13 }), 'gateway');
    keeper.apply();
  }
  const versions: (number | undefined)[] = [];
  for (let start = 0; start < 4; start += 1) {
    using keeper = await fixture.open();
    versions.push(keeper.active?.configuration.version);
  }
  assert.deepEqual(versions, [13, 13, 12, 12]);
});

test('a signed rollback takes the kiosk back once, and a replayed file does not', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await fixture.use(keeper, 12);
  await fixture.use(keeper, 13);
  const back = await fixture.signed({ version: 12, rollback: { from: 13 } });
  assert.equal(await keeper.offer(back, 'gateway'), 'waits');
  keeper.apply();
  keeper.alive(keeper.active?.digest ?? '');
  assert.equal(keeper.active?.configuration.version, 12);
  assert.equal(await keeper.offer(await fixture.signed({ version: 13 }), 'gateway'), 'refused');
  await fixture.use(keeper, 14);
  assert.equal(await keeper.offer(back, 'gateway'), 'refused');
});

test('one that waits gives way to a newer one, and is dropped when its time is over', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await keeper.offer(await fixture.signed({ version: 12 }), 'gateway');
  await keeper.offer(await fixture.signed({ version: 13, expires: '2026-11-23T12:00:00+07:00' }), 'stick');
  assert.equal(await keeper.offer(await fixture.signed({ version: 12 }), 'gateway'), 'refused');
  assert.equal(keeper.report.waitingVersion, 13);
  fixture.now = new Date('2026-11-23T12:00:00+07:00');
  assert.equal(keeper.apply(), 'nothing-waits');
  assert.equal(keeper.report.refusal?.code, 'expired');
});

test('what is in use and has expired stays in use, and says so', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await keeper.offer(await fixture.signed({ expires: '2026-11-23T12:00:00+07:00' }), 'gateway');
  keeper.apply();
  fixture.now = new Date('2026-11-23T13:00:00+07:00');
  assert.equal(keeper.report.hasExpired, true);
  assert.equal(keeper.active?.configuration.version, 12);
});

test('a full disk: nothing changes, and the reason is said', async () => {
  using fixture = await KeeperFixture.create();
  const full = () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  let isFull = false;
  using keeper = await fixture.open({
    ...realDisk,
    write: (path, text) => (isFull ? full() : realDisk.write(path, text)),
  });
  await fixture.use(keeper, 12);
  isFull = true;
  assert.equal(await keeper.offer(await fixture.signed({ version: 13 }), 'gateway'), 'refused');
  assert.equal(keeper.report.refusal?.code, 'storage');
  assert.equal(keeper.active?.configuration.version, 12);
});

test('slots and state full of garbage: the kiosk starts, and takes the next file', async () => {
  using fixture = await KeeperFixture.create();
  const file = await fixture.signed({ version: 12 });
  const piece = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json(), fc.constant(file));
  await fc.assert(
    fc.asyncProperty(piece, piece, piece, async (a, b, state) => {
      const folder = join(fixture.folder, 'state');
      realDisk.makeFolder(folder);
      writeFileSync(join(folder, 'slot-a.jws'), a);
      writeFileSync(join(folder, 'slot-b.jws'), b);
      writeFileSync(join(folder, 'state.json'), state);
      using keeper = await fixture.open();
      assert.equal(await keeper.offer(await fixture.signed({ version: 13 }), 'gateway'), 'waits');
      assert.equal(keeper.apply(), 'applied');
    }),
    { numRuns: 50 },
  );
});

test('whatever is offered, it never throws', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string()), async (file) => {
      assert.equal(await keeper.offer(file, 'stick'), 'refused');
    }),
  );
});
