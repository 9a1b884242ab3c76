import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryResult } from '@motcua/care';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { settle } from '../testing/test-kiosk.ts';
import { codeLength, technicianMachine } from './technician-machine.ts';

/** A visit whose answers and whose time are in the test's hand. */
function visit() {
  const clock = new SimulatedClock();
  const tried: string[] = [];
  const ended: string[] = [];
  let answer: Promise<EntryResult> = Promise.resolve({ code: 'wrong', attemptsLeft: 4 });
  const actor = createActor(
    technicianMachine.provide({
      actors: {
        enterWithCode: fromPromise(({ input }: { input: { readonly code: string } }) => {
          tried.push(input.code);
          return answer;
        }),
        enterWithCard: fromPromise(() => answer),
      },
      actions: { endSession: () => void ended.push('ended') },
    }),
    { clock },
  ).start();
  const is = (): string => JSON.stringify(actor.getSnapshot().value);
  return {
    actor,
    tried,
    ended,
    is,
    context: () => actor.getSnapshot().context,
    answers: (result: EntryResult) => void (answer = Promise.resolve(result)),
    neverAnswers: () => void (answer = new Promise(() => undefined)),
    type: async (code: string) => {
      for (const digit of code) actor.send({ type: 'DIGIT', digit });
      await settle();
    },
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= 1000) {
        clock.increment(Math.min(left, 1000));
        await settle();
      }
    },
  };
}

const open = { code: 'open', token: 'a-token' } as const;

test('the sixth digit asks the host; a wrong code is said, and the boxes are empty again', async () => {
  const { actor, context, is, tried, type } = visit();
  await type('12345');
  assert.deepEqual(tried, []);
  actor.send({ type: 'DELETE' });
  await type('56');
  assert.deepEqual(tried, ['123456']);
  assert.equal(is(), '"asking"');
  assert.deepEqual(context().notice, { code: 'wrong', attemptsLeft: 4 });
  assert.equal(context().digits, '');
  await type('1');
  assert.equal(context().notice, undefined);
});

test('digits that come while the host thinks are not typed into the next try', async () => {
  const { actor, context, neverAnswers, type } = visit();
  neverAnswers();
  await type('123456');
  actor.send({ type: 'DIGIT', digit: '7' });
  assert.equal(context().digits.length, codeLength);
});

test('locked: no key does anything until the time is over', async () => {
  const { answers, context, is, pass, tried, type } = visit();
  answers({ code: 'locked', secondsLeft: 40 });
  await type('000000');
  assert.equal(is(), '"locked"');
  await type('111111');
  assert.equal(tried.length, 1);
  await pass(39_000);
  assert.equal(context().secondsLeft, 1);
  await pass(1000);
  assert.equal(is(), '"asking"');
});

test('a lock of an hour does not hold the screen: nobody stays, nobody is served less', async () => {
  const { answers, is, pass, type } = visit();
  answers({ code: 'locked', secondsLeft: 3600 });
  await type('000000');
  await pass(3_700_000);
  assert.equal(is(), '"left"');
});

test('a card opens as well, and nothing that comes of it is kept but the token', async () => {
  const { actor, answers, context, is } = visit();
  answers(open);
  actor.send({ type: 'CARD' });
  await settle();
  assert.equal(is(), '{"open":"working"}');
  assert.equal(context().token, 'a-token');
});

test('no card in time: back to the code; by its key as well', async () => {
  const { actor, answers, context, is, neverAnswers } = visit();
  answers({ code: 'no-card' });
  actor.send({ type: 'CARD' });
  await settle();
  assert.equal(is(), '"asking"');
  assert.equal(context().notice?.code, 'no-card');
  neverAnswers();
  actor.send({ type: 'CARD' });
  actor.send({ type: 'CODE' });
  assert.equal(is(), '"asking"');
});

test('nobody types: the question goes away after a minute', async () => {
  const { is, pass, type } = visit();
  await type('12');
  await pass(59_000);
  assert.equal(is(), '"asking"');
  await pass(1000);
  assert.equal(is(), '"left"');
});

test('nobody touches: a warning after a minute and a half, the way out half a minute later', async () => {
  const { actor, answers, context, ended, is, pass, type } = visit();
  answers(open);
  await type('123456');
  await pass(90_000);
  assert.match(is(), /warning/);
  assert.equal(context().secondsLeft, 30);
  actor.send({ type: 'ACTIVITY' });
  assert.equal(is(), '{"open":"working"}');
  actor.send({ type: 'SECTION', section: 'logs' });
  await pass(119_000);
  assert.match(is(), /warning/);
  assert.deepEqual(ended, []);
  await pass(1000);
  assert.equal(is(), '"left"');
  assert.deepEqual(ended, ['ended']);
  assert.equal(actor.getSnapshot().status, 'done');
});

test('leaving tells the host, from each part', async () => {
  for (const section of ['devices', 'machine'] as const) {
    const { actor, answers, ended, is, type } = visit();
    answers(open);
    await type('123456');
    actor.send({ type: 'SECTION', section });
    actor.send({ type: 'LEAVE' });
    assert.equal(is(), '"left"');
    assert.deepEqual(ended, ['ended']);
  }
});
