import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdviserActor } from '../screen-of.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';
import { isAwaiting, wishOf } from '../whereabouts.ts';

function adviserOf(kiosk: TestKiosk): AdviserActor {
  const { adviser } = kiosk.actor.getSnapshot().children;
  if (adviser === undefined) throw new Error('nobody can be called');
  return adviser;
}

async function called(kiosk: TestKiosk): Promise<AdviserActor> {
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'HELP' });
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: wishOf(kiosk.actor.getSnapshot()) });
  await kiosk.pass(0);
  return adviserOf(kiosk);
}

test('somebody is called by step and procedure, and by nothing else', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  assert.deepEqual(kiosk.world.adviserCalls, [{ step: 'review', procedure: 'civil-status-extract' }]);
  assert.equal(kiosk.overlay, 'adviser');
  assert.ok(adviser.getSnapshot().matches('placed'));
  assert.deepEqual(adviser.getSnapshot().context.calledAt, kiosk.world.ports.now());
});

test('the person works on while waiting; nothing asks whether they are there, and nothing is wiped', async () => {
  using kiosk = new TestKiosk();
  await called(kiosk);
  kiosk.actor.send({ type: 'CLOSE' });
  assert.equal(kiosk.overlay, 'none');
  await kiosk.pass(600_000);
  assert.equal(kiosk.screen.name, 'consent');
  assert.equal(kiosk.overlay, 'none');
  kiosk.actor.send({ type: 'SHOW_ADVISER' });
  assert.equal(kiosk.overlay, 'adviser');
});

test('an officer says who comes: the screen says it, with a sound', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  kiosk.actor.send({ type: 'CLOSE' });
  const { chimes } = kiosk.world;
  kiosk.world.adviserCall = { ...kiosk.world.adviserCall, state: 'answered', answeredBy: 'Quầy 3' };
  await kiosk.pass(4000);
  assert.equal(kiosk.overlay, 'adviser');
  assert.equal(adviser.getSnapshot().context.placed?.answeredBy, 'Quầy 3');
  assert.equal(kiosk.world.chimes, chimes + 1);
  kiosk.actor.send({ type: 'CLOSE' });
  await kiosk.pass(8000);
  assert.equal(kiosk.overlay, 'none');
});

test('the call is taken back, and the session is watched over again', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  kiosk.actor.send({ type: 'CANCEL_ADVISER' });
  assert.deepEqual(kiosk.world.cancelledCalls, ['call-1']);
  assert.equal(kiosk.overlay, 'none');
  assert.ok(!isAwaiting(adviser));
  kiosk.actor.send({ type: 'ACTIVITY' });
  await kiosk.pass(45_000);
  assert.equal(kiosk.overlay, 'idle');
});

test('the call ends with the session, whatever way it ends', async () => {
  using kiosk = new TestKiosk();
  await called(kiosk);
  kiosk.actor.send({ type: 'WIPE' });
  assert.equal(kiosk.screen.name, 'start');
  assert.deepEqual(kiosk.world.cancelledCalls, ['call-1']);
});

test('the officer has helped: the call is over by itself', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  kiosk.world.adviserCall = { ...kiosk.world.adviserCall, state: 'over' };
  await kiosk.pass(4000);
  assert.ok(adviser.getSnapshot().matches('resting'));
});

test('without network it says so, tries on, and somebody is called when it is back', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: { step: 'review' } });
  await kiosk.pass(0);
  const adviser = adviserOf(kiosk);
  assert.ok(adviser.getSnapshot().matches('unreached'));
  kiosk.world.gateway = 'up';
  await kiosk.pass(5000);
  assert.ok(adviser.getSnapshot().matches('placed'));
});

test('the network goes while somebody waits: the call stands', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  kiosk.world.gateway = 'down';
  await kiosk.pass(60_000);
  assert.ok(adviser.getSnapshot().matches('placed'));
});

test('a call that never got through keeps no session alive', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.world.gateway = 'down';
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: { step: 'review' } });
  await kiosk.pass(75_000);
  assert.equal(kiosk.screen.name, 'start');
});

test('nobody comes: it says so, and can be called again', async () => {
  using kiosk = new TestKiosk();
  const adviser = await called(kiosk);
  await kiosk.pass(900_000);
  assert.ok(adviser.getSnapshot().matches('nobodyCame'));
  assert.deepEqual(kiosk.world.cancelledCalls, ['call-1']);
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: { step: 'review' } });
  await kiosk.pass(0);
  assert.ok(adviser.getSnapshot().matches('placed'));
});

test('the person who called walks off: the screen does not wait as long as the call', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.setPresence('somebody');
  await called(kiosk);
  kiosk.world.setPresence('nobody');
  await kiosk.pass(179_000);
  assert.equal(kiosk.overlay, 'adviser');
  await kiosk.pass(31_000);
  assert.equal(kiosk.screen.name, 'start');
});
