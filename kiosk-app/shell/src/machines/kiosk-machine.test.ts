import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestKiosk } from '../testing/test-kiosk.ts';

test('the gateway is down when the kiosk starts: out of service until it answers', async () => {
  using kiosk = new TestKiosk((world) => {
    world.gateway = 'down';
  });
  await kiosk.at('closed');
  await kiosk.pass(5000);
  assert.equal(kiosk.screen.name, 'closed');
  kiosk.world.gateway = 'up';
  await kiosk.pass(5000);
  assert.equal(kiosk.screen.name, 'start');
});

test('somebody presses "try again" on the out-of-service screen', async () => {
  using kiosk = new TestKiosk((world) => {
    world.gateway = 'down';
  });
  await kiosk.at('closed');
  kiosk.world.gateway = 'up';
  kiosk.actor.send({ type: 'RETRY' });
  await kiosk.at('start');
});

test('nobody is there any more: the kiosk asks after 45 s and wipes 30 s later', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  await kiosk.pass(44_000);
  assert.equal(kiosk.overlay, 'none');
  await kiosk.pass(1000);
  assert.equal(kiosk.overlay, 'idle');
  await kiosk.pass(29_000);
  assert.equal(kiosk.screen.name, 'consent');
  await kiosk.pass(1000);
  assert.equal(kiosk.screen.name, 'start');
  assert.equal(kiosk.overlay, 'none');
});

test('each touch puts the question off', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  await kiosk.pass(44_000);
  kiosk.actor.send({ type: 'ACTIVITY' });
  await kiosk.pass(44_000);
  assert.equal(kiosk.overlay, 'none');
  assert.equal(kiosk.screen.name, 'consent');
});

test('nobody is there any more and a dialog is open: the next person finds none', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'HELP' });
  await kiosk.pass(75_000);
  assert.equal(kiosk.screen.name, 'start');
  assert.equal(kiosk.overlay, 'none');
});

test('only the button answers the question, and everything is as it was', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const before = kiosk.application.getSnapshot().context.draft;
  await kiosk.pass(45_000);
  kiosk.actor.send({ type: 'ACTIVITY' });
  assert.equal(kiosk.overlay, 'idle');
  kiosk.actor.send({ type: 'STAY' });
  assert.equal(kiosk.overlay, 'none');
  assert.deepEqual(kiosk.application.getSnapshot().context.draft, before);
});

test('leaving asks first when something would be lost', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  assert.equal(kiosk.overlay, 'exit');
  kiosk.actor.send({ type: 'CLOSE' });
  assert.equal(kiosk.screen.name, 'consent');
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  kiosk.actor.send({ type: 'WIPE' });
  assert.equal(kiosk.screen.name, 'start');
  assert.equal(kiosk.overlay, 'none');
});

test('leaving the home screen needs no question', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false });
  assert.equal(kiosk.screen.name, 'start');
});

test('the idle question comes before a dialog that is open, and wiping closes both', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'HELP' });
  await kiosk.pass(45_000);
  assert.equal(kiosk.overlay, 'idle');
  kiosk.actor.send({ type: 'WIPE' });
  assert.equal(kiosk.overlay, 'none');
});

test('the language changes in the middle of the form: nothing is lost', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const before = kiosk.application.getSnapshot().context.draft;
  kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
  assert.equal(kiosk.screen.name, 'consent');
  assert.deepEqual(kiosk.application.getSnapshot().context.draft, before);
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.application.send({ type: 'NEXT' });
  await kiosk.at('printing');
  assert.equal(kiosk.world.submissions[0]?.request.language, 'en');
  assert.equal(kiosk.world.printed[0]?.language, 'en');
});

test('language, large text and contrast are forgotten with the session', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'en' });
  kiosk.actor.send({ type: 'LARGER' });
  kiosk.actor.send({ type: 'LARGER' });
  assert.deepEqual(kiosk.actor.getSnapshot().context.display, { large: true, contrast: true });
  kiosk.actor.send({ type: 'WIPE' });
  const { display, language } = kiosk.actor.getSnapshot().context;
  assert.deepEqual({ display, language }, { display: { large: false, contrast: false }, language: 'vi' });
});

test('somebody chose English on the start screen and walked away', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
  await kiosk.pass(60_000);
  assert.equal(kiosk.actor.getSnapshot().context.language, 'vi');
});

test('a bug shows the out-of-service screen, and everything starts anew by itself', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'UNEXPECTED' });
  assert.equal(kiosk.screen.name, 'broken');
  await kiosk.pass(9000);
  assert.equal(kiosk.world.restarts, 0);
  await kiosk.pass(1000);
  assert.equal(kiosk.world.restarts, 1);
});

test('a session that throws ends on the out-of-service screen, not on a frozen one', async () => {
  using kiosk = new TestKiosk((world) => {
    world.breakPrinting = true;
  });
  await kiosk.submit();
  await kiosk.at('broken');
});

test('the device host goes away and comes back', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.setDevices({ hostConnected: false });
  assert.equal(kiosk.actor.getSnapshot().context.devices.hostConnected, false);
  kiosk.world.setDevices({ hostConnected: true });
  assert.equal(kiosk.actor.getSnapshot().context.devices.hostConnected, true);
});
