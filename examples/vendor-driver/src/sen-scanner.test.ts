import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { ManualTimers } from '@motcua/devices/testing';
import { subject } from './conformance.ts';
import { openSenScanner } from './open-sen-scanner.ts';
import { SenSimulator } from './simulator.ts';

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function bench() {
  const simulator = new SenSimulator();
  const timers = new ManualTimers();
  const scanner = openSenScanner({ name: 'Sen S2', device: simulator.cable, startTimer: timers.start });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return { simulator, timers, scanner };
}

test('it keeps every clause of its contract', { timeout: 240_000 }, async () => {
  const report = await runConformance(subject);
  assert.ok(report.conforms, reportText(report));
});

test('a code is acknowledged, and when it is repeated all the same it counts once', async () => {
  const { simulator, scanner } = await bench();
  const first = scanner.read({ signal });
  simulator.scan(bytesOf('một'));
  assert.deepEqual(await first, { code: 'scanned', text: 'một' });
  assert.deepEqual(simulator.acknowledged, [1]);
  const second = scanner.read({ signal });
  simulator.repeat();
  simulator.scan(bytesOf('hai'));
  assert.deepEqual(await second, { code: 'scanned', text: 'hai' });
});

test('the check asks the scanner: well, lamp broken, silent', async () => {
  const { simulator, timers, scanner } = await bench();
  const check = () => scanner.checkHealth({ depth: 'internal', signal });
  assert.deepEqual(await check(), { code: 'healthy', proof: 'answer' });
  simulator.lampWorks = false;
  assert.deepEqual(await check(), { code: 'unhealthy', faults: ['unrecoverable'] });
  simulator.answers = false;
  const silent = check();
  timers.advance(2000);
  assert.deepEqual(await silent, { code: 'timeout' });
  const cut = check();
  simulator.cable.unplug();
  assert.deepEqual(await cut, { code: 'lost' });
});
