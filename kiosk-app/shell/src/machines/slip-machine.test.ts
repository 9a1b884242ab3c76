import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';

test('what a procedure needs is printed, in the language of the screen, as often as wanted', async () => {
  using kiosk = await atInformation();
  slipOf(kiosk).send({ type: 'PRINT', language: 'vi' });
  slipOf(kiosk).send({ type: 'PRINT', language: 'vi' });
  assert.equal(kiosk.world.printed.length, 1, 'one press, one paper');
  kiosk.world.finishPrint({ code: 'printed' });
  await settle();
  assert.ok(slipOf(kiosk).getSnapshot().matches('printed'));
  slipOf(kiosk).send({ type: 'PRINT', language: 'en' });
  assert.deepEqual(
    kiosk.world.printed.map(({ language }) => language),
    ['vi', 'en'],
  );
});

test('no paper: the screen says so, and the procedure goes on', async () => {
  using kiosk = await atInformation();
  slipOf(kiosk).send({ type: 'PRINT', language: 'vi' });
  kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await settle();
  assert.equal(slipOf(kiosk).getSnapshot().context.fault, 'paper-out');
  kiosk.press('NEXT');
  await kiosk.at('card');
});

test('the printer never answers', async () => {
  using kiosk = await atInformation();
  slipOf(kiosk).send({ type: 'PRINT', language: 'vi' });
  await kiosk.pass(30_000);
  kiosk.actor.send({ type: 'ACTIVITY' });
  await kiosk.pass(30_000);
  assert.equal(slipOf(kiosk).getSnapshot().context.fault, 'timeout');
});

async function atInformation(): Promise<TestKiosk> {
  const kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  return await kiosk.at('info');
}

function slipOf({ screen }: TestKiosk) {
  assert.ok(screen.name === 'info', screen.name);
  const { slip } = screen.session.getSnapshot().children;
  assert.ok(slip);
  return slip;
}
