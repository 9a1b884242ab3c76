import assert from 'node:assert/strict';
import { test } from 'node:test';
import { building, enrolment, marriage } from '../testing/procedures.ts';
import { annsCard, birthForMe, TestKiosk } from '../testing/test-kiosk.ts';
import type { FakeWorld } from '../testing/fake-world.ts';
import { found } from './procedures-machine.ts';

const withOthers = (world: FakeWorld): void => {
  world.others = [enrolment, building, marriage];
};

async function atHome(): Promise<TestKiosk> {
  const kiosk = new TestKiosk(withOthers);
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  return kiosk;
}

test('by the event of life, to the form of the procedure that was chosen', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'LIST', lifeEvent: 'marriage' });
  assert.deepEqual(listed(kiosk), ['civil-status-extract', 'marriage-registration']);
  list(kiosk).send({ type: 'CHOOSE', id: 'marriage-registration' });
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  kiosk.fillIn(birthForMe);
  kiosk.application.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.application.send({ type: 'NEXT' });
  await kiosk.at('printing');
  assert.equal(kiosk.world.submissions[0]?.request.procedure.id, 'marriage-registration');
});

test('by words as they are typed; back leads to the same place in the list, then home', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'FIND' });
  await kiosk.at('procedure-search');
  list(kiosk).send({ type: 'TYPE', text: 'xay nha' });
  assert.deepEqual(listed(kiosk), ['building-permit']);
  list(kiosk).send({ type: 'SHOW' });
  assert.equal(kiosk.screen.name, 'procedures');
  list(kiosk).send({ type: 'CHOOSE', id: 'building-permit' });
  await kiosk.at('info');
  kiosk.press('BACK');
  assert.equal(kiosk.screen.name, 'procedures');
  assert.deepEqual(listed(kiosk), ['building-permit']);
  list(kiosk).send({ type: 'BACK' });
  assert.equal(kiosk.screen.name, 'procedure-search');
  list(kiosk).send({ type: 'BACK' });
  assert.equal(kiosk.screen.name, 'home');
});

test('all procedures, the popular ones first', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'LIST' });
  const ids = listed(kiosk);
  assert.equal(ids.length, 4);
  assert.deepEqual(ids.slice(0, 2), ['civil-status-extract', 'marriage-registration']);
});

test('what nobody can hand in online is not begun here', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'LIST' });
  list(kiosk).send({ type: 'CHOOSE', id: 'school-enrolment' });
  await kiosk.at('info');
  kiosk.press('NEXT');
  await kiosk.pass(0);
  assert.equal(kiosk.screen.name, 'info');
});

test('where no card fills anything in, none is asked for, and the way back leads to the information', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'LIST' });
  list(kiosk).send({ type: 'CHOOSE', id: 'building-permit' });
  await kiosk.at('info');
  kiosk.press('NEXT');
  await kiosk.at('form');
  kiosk.application.send({ type: 'BACK' });
  await kiosk.at('info');
});

test('the gateway is silent: the kiosk says so, tries again by itself, and leads back', async () => {
  using kiosk = await atHome();
  kiosk.world.gateway = 'down';
  session(kiosk).send({ type: 'LIST' });
  list(kiosk).send({ type: 'CHOOSE', id: 'marriage-registration' });
  assert.equal(kiosk.screen.name, 'procedure-loading');
  await kiosk.at('procedure-fault');
  opening(kiosk).send({ type: 'BACK' });
  await kiosk.at('procedures');
  list(kiosk).send({ type: 'CHOOSE', id: 'marriage-registration' });
  await kiosk.at('procedure-fault');
  kiosk.world.gateway = 'up';
  await kiosk.pass(5000);
  await kiosk.at('info');
});

test('a procedure that has been withdrawn since the list was loaded', async () => {
  using kiosk = await atHome();
  kiosk.world.withdrawn.add('marriage-registration');
  session(kiosk).send({ type: 'LIST', lifeEvent: 'marriage' });
  list(kiosk).send({ type: 'CHOOSE', id: 'marriage-registration' });
  await kiosk.at('procedure-fault');
  assert.ok(opening(kiosk).getSnapshot().matches('gone'));
  await kiosk.pass(10_000);
  assert.equal(kiosk.screen.name, 'procedure-fault');
});

test('what somebody has searched for is gone with the session', async () => {
  using kiosk = await atHome();
  session(kiosk).send({ type: 'FIND' });
  list(kiosk).send({ type: 'TYPE', text: 'ket hon' });
  kiosk.actor.send({ type: 'WIPE' });
  kiosk.actor.send({ type: 'START', language: 'vi' });
  session(kiosk).send({ type: 'FIND' });
  assert.equal(list(kiosk).getSnapshot().context.browsing.query, '');
});

function session({ screen }: TestKiosk) {
  assert.ok('session' in screen, screen.name);
  return screen.session;
}

function list({ screen }: TestKiosk) {
  assert.ok('procedures' in screen, screen.name);
  return screen.procedures;
}

function opening({ screen }: TestKiosk) {
  assert.ok('opening' in screen, screen.name);
  return screen.opening;
}

function listed(kiosk: TestKiosk): readonly string[] {
  return found(list(kiosk).getSnapshot().context).map(({ id }) => id);
}
