import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wait } from './wait.ts';

test(
  'an abort ends a long wait with its reason and leaves no timer behind',
  { timeout: 30_000 },
  async () => {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort(new Error('left'));
    await assert.rejects(waiting, /left/);
    await assert.rejects(wait(60_000, controller.signal), /left/);
    assert.ok(!process.getActiveResourcesInfo().includes('Timeout'));
  },
);

test('a wait ends by itself', async () => {
  await wait(1);
});
