import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { ManualTimers } from '@motcua/devices/testing';
import type { EndReason } from './driver-link.ts';
import { SupervisedDriver } from './supervised-driver.ts';
import { RemoteScanner } from './remote-scanner.ts';
import type { Mistake } from './testing/puppet-driver/driver.ts';
import { supervisePuppet, testManifest, whenEnded, whenHealth } from './testing/supervise-puppet.ts';

const signal = AbortSignal.timeout(240_000);

test('a driver in a process of its own reads as if it ran here', async () => {
  await using scanner = supervisePuppet({ text: 'Nguyễn Văn An' });
  assert.deepEqual(await scanner.read({ signal }), { code: 'scanned', text: 'Nguyễn Văn An' });
  assert.deepEqual(scanner.state, { kind: 'ready' });
  assert.equal(scanner.about.driver, 'puppet-driver');
  assert.deepEqual(await scanner.checkHealth({ depth: 'internal', signal }), {
    code: 'healthy',
    proof: 'link',
  });
  assert.deepEqual(await scanner.checkHealth({ depth: 'external', signal }), { code: 'unsupported' });
});

const ends: readonly (readonly [mistake: Mistake, reason: EndReason])[] = [
  ['throws-later', 'crashed'],
  ['loops', 'hung'],
  ['leaks-heap', 'memory'],
  ['leaks-buffers', 'memory'],
  ['floods', 'flood'],
  ['sends-garbage', 'protocol'],
  ['sends-endless-frame', 'protocol'],
  ['answers-nonsense', 'protocol'],
  ['exits', 'exited'],
];

for (const [mistake, reason] of ends)
  test(`a driver that ${mistake}: its read ends as lost, it is ended (${reason}), and a good one beside it goes on`, async () => {
    const timers = new ManualTimers();
    const limits = mistake === 'loops' ? { missedPings: 8 } : {};
    await using good = supervisePuppet({ text: 'still here' });
    await using bad = supervisePuppet(
      { mistake, text: '001099012345' },
      { startTimer: timers.start, limits },
    );
    const ended = whenEnded(bad);
    assert.deepEqual(await bad.read({ signal }), { code: 'lost' });
    assert.equal(await ended, reason);
    assert.deepEqual(bad.state, { kind: 'lost' });
    assert.deepEqual(await bad.read({ signal }), { code: 'lost' });
    assert.deepEqual(await good.read({ signal }), { code: 'scanned', text: 'still here' });
    assert.doesNotMatch(JSON.stringify(bad.driver.health.value), /001099012345/);
  });

test('a read that throws is a bug of that read: the driver stays', async () => {
  await using scanner = supervisePuppet({ mistake: 'throws', text: '001099012345' });
  await assert.rejects(scanner.read({ signal }), (error: Error & { code?: string }) => {
    assert.equal(error.name, 'DriverThrew');
    assert.match(error.code ?? '', /^SyntaxError at /);
    assert.doesNotMatch(`${error.code} ${error.message}`, /001099012345/);
    return true;
  });
  assert.equal(scanner.driver.health.value.kind, 'running');
});

test('a driver that never answers has until the cancel and a grace', async () => {
  await using scanner = supervisePuppet(
    { mistake: 'never-answers' },
    { startTimer: new ManualTimers().start },
  );
  await whenHealth(scanner, 'running');
  const cancel = new AbortController();
  const reading = scanner.read({ signal: cancel.signal });
  const ended = whenEnded(scanner);
  cancel.abort();
  assert.deepEqual(await reading, { code: 'canceled' });
  assert.equal(await ended, 'unanswered');
});

test('answered twice: the first counts, the second is dropped', async () => {
  await using scanner = supervisePuppet({ mistake: 'answers-twice' });
  const result = await scanner.read({ signal });
  assert.deepEqual(result, { code: 'scanned', text: 'first' });
  assert.deepEqual(await scanner.checkHealth({ depth: 'internal', signal }), {
    code: 'healthy',
    proof: 'link',
  });
  assert.equal(scanner.driver.health.value.kind, 'running');
});

test('it reads no foreign file, starts nothing, and sees nothing of our environment', async () => {
  await using scanner = supervisePuppet({ mistake: 'looks-around' });
  const result = await scanner.read({ signal });
  assert.equal(result.code, 'scanned');
  assert.deepEqual(JSON.parse(result.code === 'scanned' ? result.text : ''), {
    passwords: 'ERR_ACCESS_DENIED',
    program: 'ERR_ACCESS_DENIED',
    worker: 'ERR_ACCESS_DENIED',
    environment: 0,
  });
});

test('a driver that cannot be loaded is tried ever more slowly, then left alone, then tried once more', async () => {
  const timers = new ManualTimers();
  const driver = new SupervisedDriver({
    name: 'unloadable',
    kind: 'barcode-scanner',
    target: { manifest: testManifest('unloadable-driver'), settings: {} },
    limits: { openTimeoutMs: 60_000 },
    restart: { firstDelayMs: 100, failuresToGiveUp: 3, restMs: 9000 },
    startTimer: timers.start,
  });
  await using scanner = new RemoteScanner('unloadable', driver);
  const end = { reason: 'load-failed', error: 'RangeError' };
  for (const delayMs of [100, 200]) {
    const health = await whenHealth(scanner, 'backing-off');
    assert.equal(health.delayMs, delayMs);
    assert.deepEqual({ reason: health.end.reason, error: health.end.error }, end);
    assert.deepEqual(scanner.state, { kind: 'lost' });
    timers.advance(delayMs);
  }
  assert.equal((await whenHealth(scanner, 'given-up')).delayMs, 9000);
  assert.deepEqual(scanner.state, { kind: 'faulted', faults: ['unrecoverable'] });
  timers.advance(9000);
  assert.equal((await whenHealth(scanner, 'starting')).kind, 'starting');
  assert.equal((await whenHealth(scanner, 'given-up')).failures, 4);
});

test('settings that make no sense are said', async () => {
  await using scanner = supervisePuppet(
    { mistake: 'throws-at-open', text: 'secret' },
    { startTimer: new ManualTimers().start },
  );
  assert.equal(await whenEnded(scanner), 'open-failed');
  assert.doesNotMatch(JSON.stringify(scanner.driver.health.value), /secret/);
});

test('closed: the process is gone, what was under way is lost, and closing again is harmless', async () => {
  const scanner = supervisePuppet({ mistake: 'never-answers' });
  await whenHealth(scanner, 'running');
  const { processId } = scanner.driver;
  const reading = scanner.read({ signal });
  await scanner.close();
  await scanner.close();
  assert.deepEqual(await reading, { code: 'lost' });
  assert.deepEqual(scanner.state, { kind: 'closed' });
  assert.equal(existsSync(`/proc/${processId}`), false);
});

test('the device goes away and comes back: the process ends and a new one begins', async () => {
  await using scanner = supervisePuppet({ mistake: 'never-answers' });
  await whenHealth(scanner, 'running');
  const { processId } = scanner.driver;
  const reading = scanner.read({ signal });
  scanner.driver.wait('permission-denied');
  assert.deepEqual(await reading, { code: 'lost' });
  assert.deepEqual(scanner.driver.health.value, { kind: 'waiting', reason: 'permission-denied' });
  assert.deepEqual(scanner.state, { kind: 'lost' });
  assert.deepEqual(await scanner.read({ signal }), { code: 'lost' });
  scanner.driver.drive({ manifest: testManifest('puppet-driver'), settings: { text: 'back' } });
  assert.deepEqual(await scanner.read({ signal }), { code: 'scanned', text: 'back' });
  assert.notEqual(scanner.driver.processId, processId);
  assert.equal(existsSync(`/proc/${processId}`), false);
});

test('after a crash it starts again and works', async () => {
  const timers = new ManualTimers();
  await using scanner = supervisePuppet({ text: 'again' }, { startTimer: timers.start });
  await whenHealth(scanner, 'running');
  process.kill(scanner.driver.processId ?? 0, 'SIGKILL');
  const { delayMs } = await whenHealth(scanner, 'backing-off');
  timers.advance(delayMs);
  await whenHealth(scanner, 'running');
  assert.deepEqual(await scanner.read({ signal }), { code: 'scanned', text: 'again' });
});
