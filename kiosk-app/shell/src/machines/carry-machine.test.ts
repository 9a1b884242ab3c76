import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { fileNamed } from '../testing/fake-phone.ts';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';
import { atPapers } from '../testing/walk.ts';

test('the half-filled application goes to the phone, and the session ends clean', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const { draft } = kiosk.application.getSnapshot().context;
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  assert.deepEqual(kiosk.world.phone.carried, [draft]);
  assert.equal(
    carryOf(kiosk).getSnapshot().context.carried?.address,
    'https://motcua.example/p/#a.handoff.key',
  );
  carryOf(kiosk).send({ type: 'ARRIVED' });
  await kiosk.at('start');
});

test('pressed by mistake: back to the same place with every answer', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const before = kiosk.application.getSnapshot().context.draft;
  for (const screen of ['consent', 'review', 'fee', 'form'] as const) {
    await kiosk.at(screen);
    const { application } = kiosk;
    application.send({ type: 'CARRY' });
    await kiosk.at('carry');
    carryOf(kiosk).send({ type: 'BACK' });
    await kiosk.at(screen);
    assert.deepEqual(application.getSnapshot().context.draft, before);
    application.send({ type: 'BACK' });
  }
});

test('no gateway: nothing is lost, it tries again by itself', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  assert.ok(carryOf(kiosk).getSnapshot().matches('unanswered'));
  kiosk.world.gateway = 'up';
  await kiosk.pass(5000);
  assert.ok(carryOf(kiosk).getSnapshot().matches('shown'));
});

test('a code that nobody has used runs out, and a new one is made', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  for (let minute = 0; minute < 10; minute += 1) {
    await kiosk.pass(60_000);
    kiosk.actor.send({ type: 'ACTIVITY' });
  }
  assert.ok(carryOf(kiosk).getSnapshot().matches('expired'));
  carryOf(kiosk).send({ type: 'RETRY' });
  await settle();
  assert.equal(kiosk.world.phone.carried.length, 2);
});

test('papers that have been sent go along: the end of the session does not delete them', async () => {
  using kiosk = await atPapers(everyField);
  kiosk.application.send({ type: 'BY_PHONE', fieldId: 'lease' });
  await settle();
  const files = kiosk.screen;
  assert.ok('phoneFiles' in files);
  kiosk.world.phone.send(fileNamed('lease.jpg'));
  await settle();
  files.phoneFiles.send({ type: 'DONE' });
  await kiosk.at('form');
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(kiosk.world.phone.closed, []);
});

function carryOf({ screen }: TestKiosk) {
  assert.ok('carry' in screen, screen.name);
  return screen.carry;
}

test('the screen says when a phone has fetched the application, and the person ends it', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  await kiosk.pass(10_000);
  assert.ok(carryOf(kiosk).getSnapshot().matches('shown'));
  kiosk.world.phone.hasTakenOver = true;
  await kiosk.pass(3000);
  assert.ok(carryOf(kiosk).getSnapshot().matches('taken'));
  // The phone shows nothing: the answers are still here, and go again under a new code.
  carryOf(kiosk).send({ type: 'BACK' });
  await kiosk.at('consent');
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  assert.equal(kiosk.world.phone.carried.length, 2);
  await kiosk.pass(3000);
  carryOf(kiosk).send({ type: 'ARRIVED' });
  await kiosk.at('start');
});
