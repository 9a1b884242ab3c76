import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FloodLimit } from './flood-limit.ts';
import { nextRestart, usualRestartPolicy } from './restart-policy.ts';

test('waits double up to the longest, then the driver is left alone', () => {
  const policy = { ...usualRestartPolicy, firstDelayMs: 100, longestDelayMs: 500, failuresToGiveUp: 5 };
  const delays = [0, 1, 2, 3, 4].map((failures) => nextRestart(policy, { failures, livedMs: 10 }));
  assert.deepEqual(
    delays.map(({ code, delayMs }) => `${code} ${delayMs}`),
    ['wait 100', 'wait 200', 'wait 400', 'wait 500', `give-up ${policy.restMs}`],
  );
});

test('a process that lived long begins a new row', () => {
  const restart = nextRestart(usualRestartPolicy, { failures: 5, livedMs: usualRestartPolicy.stableAfterMs });
  assert.deepEqual(restart, { code: 'wait', failures: 1, delayMs: usualRestartPolicy.firstDelayMs });
});

test('the flood limit counts each second anew', () => {
  let nowMs = 0;
  const limit = new FloodLimit({ perSecond: 2, nowMs: () => nowMs });
  assert.deepEqual([limit.take(), limit.take(), limit.take()], [true, true, false]);
  nowMs = 1000;
  assert.equal(limit.take(), true);
});
