import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { TestKiosk } from '../testing/test-kiosk.ts';
import { atPapers } from '../testing/walk.ts';

const secondsLeft = (kiosk: TestKiosk): number | undefined =>
  kiosk.actor.getSnapshot().children.idle?.getSnapshot().context.secondsLeft;

test('the question comes with a sound, and rings once', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  await kiosk.pass(45_000);
  assert.equal(kiosk.world.chimes, 1);
  await kiosk.pass(10_000);
  assert.equal(kiosk.world.chimes, 1);
});

test('more time can be had again and again, up to a cap', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  let given = 0;
  for (; kiosk.screen.name === 'consent' && given < 100; given += 1) {
    await kiosk.pass(45_000);
    assert.equal(kiosk.overlay, 'idle');
    kiosk.actor.send({ type: 'STAY' });
    if (kiosk.overlay === 'idle') await kiosk.pass(30_000);
  }
  // 24 times 75 seconds are half an hour.
  assert.equal(given, 25);
  await kiosk.at('start');
});

test('whoever does something in between can ask for as much time again', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  for (let time = 0; time < 40; time += 1) {
    await kiosk.pass(45_000);
    kiosk.actor.send({ type: 'STAY' });
    kiosk.actor.send({ type: 'ACTIVITY' });
    assert.equal(kiosk.overlay, 'none');
  }
  assert.equal(kiosk.screen.name, 'consent');
});

test('at the cap the way out is somebody who helps', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  for (let time = 0; time < 24; time += 1) {
    await kiosk.pass(45_000);
    kiosk.actor.send({ type: 'STAY' });
  }
  await kiosk.pass(45_000);
  kiosk.actor.send({ type: 'STAY' });
  assert.equal(kiosk.overlay, 'idle');
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: { step: 'review' } });
  assert.equal(kiosk.overlay, 'adviser');
  await kiosk.pass(60_000);
  assert.equal(kiosk.screen.name, 'consent');
});

test('somebody is seen to leave: the question comes soon, and waits shorter', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('somebody');
  await kiosk.toConsent();
  kiosk.world.setPresence('nobody');
  await kiosk.pass(4000);
  assert.equal(kiosk.overlay, 'none');
  await kiosk.pass(1000);
  assert.equal(kiosk.overlay, 'idle');
  assert.equal(secondsLeft(kiosk), 15);
  await kiosk.pass(15_000);
  assert.equal(kiosk.screen.name, 'start');
});

test('somebody steps aside for their glasses: nothing is asked', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('somebody');
  await kiosk.toConsent();
  kiosk.world.setPresence('nobody');
  await kiosk.pass(3000);
  kiosk.world.setPresence('somebody');
  await kiosk.pass(40_000);
  assert.equal(kiosk.overlay, 'none');
});

test('somebody leaves while the question stands: it waits shorter; whoever comes back does not answer it', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('somebody');
  await kiosk.toConsent();
  await kiosk.pass(46_000);
  assert.equal(secondsLeft(kiosk), 29);
  kiosk.world.setPresence('nobody');
  assert.equal(secondsLeft(kiosk), 15);
  kiosk.world.setPresence('somebody');
  assert.equal(kiosk.overlay, 'idle');
  await kiosk.pass(15_000);
  assert.equal(kiosk.screen.name, 'start');
});

test('nobody is in front any more and nothing was entered: the session ends at once', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.setPresence('somebody');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  assert.equal(kiosk.screen.name, 'home');
  kiosk.world.setPresence('nobody');
  await kiosk.at('start');
});

test('paper is on its way: the session does not end under it', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('somebody');
  await kiosk.toInformation();
  const { screen } = kiosk;
  assert.ok('session' in screen);
  screen.session.getSnapshot().children.slip?.send({ type: 'PRINT', language: 'vi' });
  kiosk.world.setPresence('nobody');
  await kiosk.pass(0);
  assert.equal(kiosk.screen.name, 'info');
  await kiosk.pass(20_000);
  await kiosk.at('start');
});

test('a sensor that never saw anybody, or sees nobody while somebody touches, ends nothing', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('nobody');
  await kiosk.toConsent();
  kiosk.world.setPresence('unknown');
  kiosk.world.setPresence('nobody');
  await kiosk.pass(40_000);
  assert.equal(kiosk.overlay, 'none');
  kiosk.world.setPresence('somebody');
  kiosk.world.setPresence('nobody');
  kiosk.actor.send({ type: 'ACTIVITY' });
  kiosk.world.setPresence('unknown');
  kiosk.world.setPresence('nobody');
  await kiosk.pass(40_000);
  assert.equal(kiosk.overlay, 'none');
});

test('whoever takes pictures of papers may stand aside', async () => {
  using kiosk = await atPapers(everyField);
  kiosk.world.setPresence('somebody');
  kiosk.application.send({ type: 'BY_PHONE', fieldId: 'lease' });
  await kiosk.at('phone-files');
  kiosk.world.setPresence('nobody');
  await kiosk.pass(170_000);
  assert.equal(kiosk.overlay, 'none');
  await kiosk.pass(10_000);
  assert.equal(kiosk.overlay, 'idle');
});
