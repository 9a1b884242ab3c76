import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SubmissionActor } from '../screen-of.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';

test('the gateway is down at submission: the kiosk tries again under the same name', async () => {
  using kiosk = new TestKiosk((world) => world);
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  handIn(kiosk);
  await kiosk.at('unanswered');
  await kiosk.pass(2000);
  await kiosk.pass(4000);
  assert.equal(kiosk.screen.name, 'unanswered');
  kiosk.world.gateway = 'up';
  await kiosk.pass(8000);
  assert.equal(kiosk.screen.name, 'printing');
  const ids = kiosk.world.submissions.map(({ submissionId }) => submissionId);
  assert.equal(ids.length, 4);
  assert.equal(new Set(ids).size, 1);
});

test('the person presses "try again now"', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  handIn(kiosk);
  await kiosk.at('unanswered');
  kiosk.world.gateway = 'up';
  submissionOf(kiosk).send({ type: 'RETRY' });
  await kiosk.at('printing');
  const [first, second] = kiosk.world.submissions;
  assert.equal(first?.submissionId, second?.submissionId);
  assert.deepEqual(first?.request, second?.request);
});

test('the gateway says no: back to the review with every answer, and the mended one has a new name', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const { answers } = kiosk.application.getSnapshot().context.draft;
  kiosk.world.gateway = 'refuses';
  handIn(kiosk);
  await kiosk.at('refused');
  await kiosk.pass(60_000);
  assert.equal(kiosk.world.submissions.length, 1);
  submissionOf(kiosk).send({ type: 'EDIT' });
  await kiosk.at('review');
  assert.deepEqual(kiosk.application.getSnapshot().context.draft.answers, answers);
  kiosk.world.gateway = 'up';
  kiosk.application.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'NEXT' });
  await kiosk.at('printing');
  const [first, second] = kiosk.world.submissions;
  assert.notEqual(first?.submissionId, second?.submissionId);
});

test('nothing is sent without consent', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.application.send({ type: 'NEXT' });
  assert.equal(kiosk.screen.name, 'consent');
  assert.equal(kiosk.world.submissions.length, 0);
});

function handIn({ application }: TestKiosk): void {
  application.send({ type: 'CONSENT', given: true });
  application.send({ type: 'NEXT' });
}

function submissionOf({ screen }: TestKiosk): SubmissionActor {
  assert.ok('submission' in screen, screen.name);
  return screen.submission;
}

test('without an answer the person leaves it here: a slip with its number, and nothing is called handed in', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  handIn(kiosk);
  await kiosk.at('unanswered');
  submissionOf(kiosk).send({ type: 'KEEP' });
  await kiosk.at('kept');
  const [attempt] = kiosk.world.submissions;
  assert.deepEqual(kiosk.world.kept, [attempt?.submissionId]);
  const paper = JSON.stringify(kiosk.world.printed);
  assert.ok(paper.includes('0612-5536-7354-8508'));
  assert.ok(paper.includes('CHƯA nộp'));
  for (const value of ['Nguyễn Văn An', '001099012345', '0903123456'])
    assert.ok(!paper.includes(value), value);
  await kiosk.pass(60_000);
  assert.equal(kiosk.world.submissions.length, 1);
  submissionOf(kiosk).send({ type: 'FINISH' });
  await kiosk.at('start');
});

test('the printer fails: the number stands on the screen, and the slip can be printed again', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  handIn(kiosk);
  await kiosk.at('unanswered');
  submissionOf(kiosk).send({ type: 'KEEP' });
  await kiosk.at('kept');
  kiosk.world.finishPrint({ code: 'timeout' });
  await kiosk.pass(0);
  const { slip } = submissionOf(kiosk).getSnapshot().children;
  assert.ok(slip !== undefined);
  assert.ok(slip.getSnapshot().matches('fault'));
  slip.send({ type: 'PRINT', language: 'en' });
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.pass(0);
  assert.ok(slip.getSnapshot().matches('printed'));
  assert.equal(kiosk.world.printed.length, 2);
});

test('the kiosk cannot keep it: it says so and goes on trying', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  kiosk.world.keeps = { code: 'no-keys' };
  handIn(kiosk);
  await kiosk.at('unanswered');
  submissionOf(kiosk).send({ type: 'KEEP' });
  await kiosk.at('unanswered');
  await kiosk.pass(0);
  assert.ok(submissionOf(kiosk).getSnapshot().context.cannotKeep);
  kiosk.world.gateway = 'up';
  await kiosk.pass(15_000);
  assert.equal(kiosk.screen.name, 'printing');
});
