import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LookupActor } from '../screen-of.ts';
import { annsCard, TestKiosk } from '../testing/test-kiosk.ts';

const caseCode = 'H29.26740-261119-0042';

test('a receipt held up on the home screen shows its case', async () => {
  using kiosk = await atHome();
  kiosk.world.scan({ code: 'case', caseCode });
  await kiosk.at('case');
  assert.equal(lookupOf(kiosk).getSnapshot().context.status?.caseCode, caseCode);
});

test('a code is typed the way people type', async () => {
  using kiosk = await atHome();
  kiosk.press('LOOK_UP');
  lookupOf(kiosk).send({ type: 'TYPE', text: ' h29.26740- 261119-0042 ' });
  lookupOf(kiosk).send({ type: 'FIND' });
  await kiosk.at('case');
});

test('the slip of an application that waited leads to its case, scanned or typed', async () => {
  using kiosk = await atHome();
  kiosk.world.waiting = { code: 'submitted', caseCode };
  kiosk.world.scan({ code: 'case', caseCode: '0612-5536-7354-8508' });
  await kiosk.at('case');
  lookupOf(kiosk).send({ type: 'ANOTHER_CASE' });
  lookupOf(kiosk).send({ type: 'TYPE', text: '0612 5536 7354 8508' });
  lookupOf(kiosk).send({ type: 'FIND' });
  await kiosk.at('case');
  assert.equal(lookupOf(kiosk).getSnapshot().context.caseCode, caseCode);
});

for (const [waiting, notice] of [
  [{ code: 'waiting', here: true }, 'here'],
  [{ code: 'waiting', here: false }, 'elsewhere'],
  [{ code: 'needs-attention' }, 'attention'],
  [{ code: 'unanswered' }, 'unreachable'],
] as const) {
  test(`an application that waited is ${notice}: the person is told, and no case is shown`, async () => {
    using kiosk = await atHome();
    kiosk.world.waiting = waiting;
    kiosk.press('LOOK_UP');
    lookupOf(kiosk).send({ type: 'TYPE', text: '0612-5536-7354-8508' });
    lookupOf(kiosk).send({ type: 'FIND' });
    await kiosk.pass(0);
    assert.equal(kiosk.screen.name, 'lookup');
    assert.equal(lookupOf(kiosk).getSnapshot().context.notice, notice);
  });
}

test('no case has the typed code: it stays for correction', async () => {
  using kiosk = await atHome();
  kiosk.press('LOOK_UP');
  lookupOf(kiosk).send({ type: 'TYPE', text: 'H29.26740-261119-9999' });
  lookupOf(kiosk).send({ type: 'FIND' });
  await kiosk.at('lookup');
  const { notice, typed } = lookupOf(kiosk).getSnapshot().context;
  assert.deepEqual({ notice, typed }, { notice: 'not-found', typed: 'H29.26740-261119-9999' });
});

test('the gateway is away: nothing is said about the case', async () => {
  using kiosk = await atHome();
  kiosk.world.gateway = 'down';
  kiosk.press('LOOK_UP');
  kiosk.world.scan({ code: 'case', caseCode });
  await kiosk.pass(0);
  assert.equal(lookupOf(kiosk).getSnapshot().context.notice, 'unreachable');
});

test('an ID card is no receipt', async () => {
  using kiosk = await atHome();
  kiosk.press('LOOK_UP');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.pass(0);
  assert.equal(lookupOf(kiosk).getSnapshot().context.notice, 'id-card');
  assert.equal(kiosk.world.armed, 1);
});

test('nothing was typed', async () => {
  using kiosk = await atHome();
  kiosk.press('LOOK_UP');
  lookupOf(kiosk).send({ type: 'FIND' });
  assert.equal(lookupOf(kiosk).getSnapshot().context.notice, 'incomplete');
});

test('back leads home', async () => {
  using kiosk = await atHome();
  kiosk.world.scan({ code: 'case', caseCode });
  await kiosk.at('case');
  lookupOf(kiosk).send({ type: 'BACK' });
  await kiosk.at('home');
});

async function atHome(): Promise<TestKiosk> {
  const kiosk = new TestKiosk((world) => world.putCase(world.caseOf(caseCode)));
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  return kiosk;
}

function lookupOf({ screen }: TestKiosk): LookupActor {
  assert.ok('lookup' in screen, screen.name);
  return screen.lookup;
}
