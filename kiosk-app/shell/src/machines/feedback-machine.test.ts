import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedbackActor } from '../screen-of.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';

function feedbackOf({ screen }: TestKiosk): FeedbackActor {
  if (!('feedback' in screen)) throw new Error(`no question at ${screen.name}`);
  return screen.feedback;
}

/** A kiosk whose person has handed in and has their paper. */
async function finished(kiosk: TestKiosk, type: 'FINISH' | 'ANOTHER'): Promise<FeedbackActor> {
  await kiosk.submit();
  await kiosk.at('printing');
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.at('done');
  const { screen } = kiosk;
  if (!('receipt' in screen)) throw new Error('no receipt');
  screen.receipt.send({ type });
  return feedbackOf(await kiosk.at('feedback'));
}

const service = 'civil-status-extract';

test('after a service it asks, when all of the person is gone', async () => {
  using kiosk = new TestKiosk();
  const feedback = await finished(kiosk, 'FINISH');
  assert.equal(kiosk.actor.getSnapshot().children.session, undefined);
  feedback.send({ type: 'SCORE', score: 5 });
  assert.equal(kiosk.screen.name, 'feedback-reason');
  feedback.send({ type: 'REASON', reason: 'easy' });
  assert.equal(kiosk.screen.name, 'feedback-thanks');
  assert.deepEqual(kiosk.world.feedback, [{ service, score: 5, reason: 'easy' }]);
  await kiosk.pass(3000);
  assert.equal(kiosk.screen.name, 'start');
});

test('a reason is not asked for twice, and none is needed', async () => {
  using kiosk = new TestKiosk();
  const feedback = await finished(kiosk, 'FINISH');
  feedback.send({ type: 'SCORE', score: 2 });
  feedback.send({ type: 'SKIP' });
  assert.deepEqual(kiosk.world.feedback, [{ service, score: 2 }]);
});

test('whoever does not answer is not held up, and counts as nothing', async () => {
  using kiosk = new TestKiosk();
  await finished(kiosk, 'FINISH');
  await kiosk.pass(20_000);
  assert.equal(kiosk.screen.name, 'start');
  assert.deepEqual(kiosk.world.feedback, []);
});

test('whoever leaves in the middle is counted with what they said', async () => {
  using kiosk = new TestKiosk();
  const feedback = await finished(kiosk, 'ANOTHER');
  feedback.send({ type: 'SCORE', score: 4 });
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false });
  assert.equal(kiosk.screen.name, 'start');
  assert.deepEqual(kiosk.world.feedback, [{ service, score: 4 }]);
});

test('whoever wants something else comes to a new session', async () => {
  using kiosk = new TestKiosk();
  const { sessionNumber } = kiosk.actor.getSnapshot().context;
  const feedback = await finished(kiosk, 'ANOTHER');
  feedback.send({ type: 'SKIP' });
  assert.equal(kiosk.screen.name, 'home');
  assert.equal(kiosk.actor.getSnapshot().context.sessionNumber, sessionNumber + 2);
});

test('each touch gives the question its time again', async () => {
  using kiosk = new TestKiosk();
  await finished(kiosk, 'FINISH');
  await kiosk.pass(19_000);
  kiosk.actor.send({ type: 'ACTIVITY' });
  await kiosk.pass(19_000);
  assert.equal(kiosk.screen.name, 'feedback');
});

test('a case that was looked up is a service too', async () => {
  using kiosk = new TestKiosk((world) => world.putCase(world.caseOf('H29.26740-261119-0042')));
  await kiosk.at('start');
  kiosk.world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
  await kiosk.at('case');
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false, served: 'case-status' });
  feedbackOf(kiosk).send({ type: 'SCORE', score: 3 });
  feedbackOf(kiosk).send({ type: 'SKIP' });
  assert.deepEqual(kiosk.world.feedback, [{ service: 'case-status', score: 3 }]);
});

test('whoever has left, or has finished nothing, is not asked', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  await kiosk.pass(75_000);
  assert.equal(kiosk.screen.name, 'start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false });
  assert.equal(kiosk.screen.name, 'start');
});
