import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annsCard, TestKiosk } from '../testing/test-kiosk.ts';

test('a card under the scanner opens the door, and the most wanted procedure', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('info');
  kiosk.press('NEXT');
  await kiosk.at('confirm');
});

test('a receipt under the scanner opens the door, and its case', async () => {
  using kiosk = new TestKiosk((world) => world.putCase(world.caseOf('H29.26740-261119-0042')));
  await kiosk.at('start');
  kiosk.world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
  await kiosk.at('case');
});

test('something of no use opens the door too, and says so once', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.scan({ code: 'not-useful', problem: 'something-else' });
  await kiosk.at('home');
  const { screen } = kiosk;
  assert.ok('session' in screen);
  assert.equal(screen.session.getSnapshot().context.notice, 'something-else');
  assert.equal(screen.session.getSnapshot().context.firstScan, undefined);
  assert.equal(kiosk.world.armed, 1);
});

test('what was scanned at the door is the first person’s only', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('info');
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.toCard();
});

test('a card laid on the reader opens the door; one that was left there does not', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.setDevices({ cardPresent: true });
  await kiosk.at('home');
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.at('start');
  kiosk.world.setDevices({ printer: { kind: 'busy' } });
  await kiosk.at('start');
  assert.equal(kiosk.actor.getSnapshot().context.devices.cardPresent, true);
  kiosk.world.setDevices({ cardPresent: false });
  await kiosk.at('start');
});

test('a card that is there when the host comes back is nobody’s', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.setDevices({ hostConnected: false, cardPresent: false });
  kiosk.world.setDevices({ hostConnected: true, cardPresent: true });
  assert.equal(kiosk.screen.name, 'start');
});

test('one citizen, one session: what comes while somebody is there begins no other', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const { sessionNumber } = kiosk.actor.getSnapshot().context;
  kiosk.actor.send({ type: 'START', language: 'en' });
  kiosk.world.setDevices({ cardPresent: true });
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  assert.equal(kiosk.screen.name, 'consent');
  assert.equal(kiosk.actor.getSnapshot().context.sessionNumber, sessionNumber);
});

test('a language chosen at the door is forgotten while the scanner stays armed', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
  await kiosk.pass(60_000);
  assert.equal(kiosk.actor.getSnapshot().context.language, 'vi');
  assert.equal(kiosk.world.armed, 1);
});
