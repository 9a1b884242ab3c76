import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle } from '../testing/test-kiosk.ts';
import { watchGateway } from './network-watch.ts';

/** A gateway whose answers, and a clock whose pauses, are in the test's hand. */
function world() {
  const asked: ((answered: boolean) => void)[] = [];
  const pauses: { readonly ms: number; readonly end: () => void }[] = [];
  const heard: string[] = [];
  const watch = watchGateway({
    probe: () => new Promise((resolve) => asked.push(resolve)),
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => resolve();
        pauses.push({ ms, end });
        signal.addEventListener('abort', end);
      }),
  });
  watch.watch((network) => heard.push(network));
  const answer = async (answered: boolean): Promise<void> => {
    await settle(() => asked.length > 0);
    asked.shift()?.(answered);
    await settle(() => pauses.length > 0);
  };
  const pass = async (): Promise<number> => {
    const pause = pauses.shift();
    pause?.end();
    await settle(() => asked.length > 0);
    return pause?.ms ?? 0;
  };
  return { asked, answer, heard, pass, pauses, watch };
}

test('one silence says nothing, two say that the network is down, one answer that it is back', async () => {
  const { answer, heard, pass, watch } = world();
  await answer(true);
  const restMs = await pass();
  await answer(false);
  assert.ok((await pass()) < restMs, 'asked again soon');
  assert.deepEqual(heard, ['unknown', 'up']);
  await answer(false);
  assert.deepEqual(heard, ['unknown', 'up', 'down']);
  assert.ok(watch.isDown());
  await pass();
  await answer(true);
  assert.deepEqual(heard, ['unknown', 'up', 'down', 'up']);
  await pass();
  await answer(false);
  assert.equal(watch.isDown(), false);
});

test('a cable that was plugged in is asked after at once', async () => {
  const { answer, asked, watch } = world();
  await answer(true);
  watch.askNow();
  await settle(() => asked.length === 1);
});

test('whoever comes later is told what is known, and whoever has gone nothing more', async () => {
  const { answer, pass, watch } = world();
  await answer(true);
  const late: string[] = [];
  const stop = watch.watch((network) => late.push(network));
  assert.deepEqual(late, ['up']);
  stop();
  for (const _silence of [1, 2]) {
    await pass();
    await answer(false);
  }
  assert.deepEqual(late, ['up']);
  assert.ok(watch.isDown());
});

test('nothing is asked after the end', async () => {
  const { answer, asked, pauses, watch } = world();
  await answer(true);
  watch[Symbol.dispose]();
  await settle();
  assert.deepEqual([asked.length, pauses.length], [0, 1]);
});
