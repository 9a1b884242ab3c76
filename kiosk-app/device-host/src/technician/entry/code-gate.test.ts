import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { isGateState } from '../local-settings.ts';
import { openStored } from '../stored.ts';
import type { Stored } from '../stored.ts';
import { CodeGate, freshGate } from './code-gate.ts';
import type { GateState } from './code-gate.ts';

/** The secret of RFC 6238's test vectors. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const totp = new TOTP({ secret: Secret.fromBase32(secret) });

const inMemory = (folder?: string): Stored<GateState> =>
  openStored({ folder, name: 'gate', initial: freshGate, isValue: isGateState });

/** A gate on a clock in the test's hand. */
function gateAt(seconds: number, stored = inMemory()) {
  const clock = { now: seconds * 1000 };
  return {
    clock,
    gate: new CodeGate({ secret, stored, now: () => clock.now }),
    codeAt: (offsetSeconds = 0) => totp.generate({ timestamp: clock.now + offsetSeconds * 1000 }),
  };
}

test('the codes of RFC 6238, appendix B, last six digits', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const) {
    assert.deepEqual(gateAt(seconds).gate.tryCode(code), { code: 'open' });
  }
});

test('a code is taken once, and none before it either', () => {
  const { clock, codeAt, gate } = gateAt(2_000_000_000);
  const [before, now] = [codeAt(-30), codeAt()];
  assert.equal(gate.tryCode(now).code, 'open');
  assert.equal(gate.tryCode(now).code, 'used');
  assert.equal(gate.tryCode(before).code, 'used');
  clock.now += 30_000;
  assert.equal(gate.tryCode(codeAt()).code, 'open');
});

test('a minute of drift either way is too much, half of it is not', () => {
  for (const [offset, verdict] of [
    [-30, 'open'],
    [30, 'open'],
    [-90, 'wrong'],
    [90, 'wrong'],
  ] as const) {
    const { codeAt, gate } = gateAt(2_000_000_000);
    assert.equal(gate.tryCode(codeAt(offset)).code, verdict, String(offset));
  }
});

test('five wrong ones lock, the right one too, and each lock is twice as long up to an hour', () => {
  const { clock, codeAt, gate } = gateAt(2_000_000_000);
  const lengths: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const left = [1, 2, 3, 4].map(() => gate.tryCode('000000'));
    assert.deepEqual(
      left.map((verdict) => 'attemptsLeft' in verdict && verdict.attemptsLeft),
      [4, 3, 2, 1],
    );
    const locked = gate.tryCode('000000');
    assert.ok(locked.code === 'locked');
    lengths.push(locked.secondsLeft);
    assert.equal(gate.tryCode(codeAt()).code, 'locked');
    clock.now += locked.secondsLeft * 1000;
  }
  assert.deepEqual(lengths, [60, 120, 240, 480, 960, 1920, 3600, 3600]);
  assert.equal(gate.tryCode(codeAt()).code, 'open');
  assert.equal(gate.tryCode('000000').code, 'wrong');
});

test('what is no code is a wrong one', () => {
  const { gate } = gateAt(2_000_000_000);
  for (const text of ['', '12345', '1234567', 'abcdef']) assert.equal(gate.tryCode(text).code, 'wrong');
});

test('pulling the plug gives no new attempts, and takes no code again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-gate-'));
  try {
    const { clock, codeAt, gate } = gateAt(2_000_000_000, inMemory(folder));
    assert.equal(gate.tryCode(codeAt()).code, 'open');
    assert.equal(gateAt(clock.now / 1000, inMemory(folder)).gate.tryCode(codeAt()).code, 'used');
    for (let attempt = 0; attempt < 4; attempt += 1)
      gateAt(clock.now / 1000, inMemory(folder)).gate.tryCode('000000');
    assert.equal(gateAt(clock.now / 1000, inMemory(folder)).gate.tryCode(codeAt(30)).code, 'locked');
    // A file that a full disk has cut short.
    await writeFile(join(folder, 'gate.json'), '{"lastStep":');
    assert.equal(gateAt(clock.now / 1000, inMemory(folder)).gate.tryCode(codeAt()).code, 'open');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a clock that was set back makes no lock longer than an hour', () => {
  const { clock, gate } = gateAt(2_000_000_000);
  for (let attempt = 0; attempt < 5; attempt += 1) gate.tryCode('000000');
  clock.now -= 365 * 86_400_000;
  const locked = gate.lock();
  assert.ok(locked !== undefined && locked.secondsLeft <= 3600);
});
