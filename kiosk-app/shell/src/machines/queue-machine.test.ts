import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atHome, queueOf, toLines } from '../testing/at-queue.ts';
import { settle } from '../testing/test-kiosk.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const language = 'vi';

async function atLine(id = 'civil-status', prepare?: Parameters<typeof atHome>[0]): Promise<TestKiosk> {
  const kiosk = await toLines(await atHome(prepare));
  queueOf(kiosk).send({ type: 'CHOOSE', id });
  return await kiosk.at('queue-line');
}

async function atTicket(prepare?: Parameters<typeof atHome>[0]): Promise<TestKiosk> {
  const kiosk = await atLine('civil-status', prepare);
  queueOf(kiosk).send({ type: 'TAKE', language });
  return await kiosk.at('ticket');
}

const paperOf = (kiosk: TestKiosk): string => JSON.stringify(kiosk.world.printed.at(-1)?.blocks ?? []);

test('a number is taken once, printed in the language of the screen, and the session ends', async () => {
  using kiosk = await atTicket();
  assert.equal(kiosk.world.queue.taken.length, 1);
  assert.ok(paperOf(kiosk).includes('"kind":"number","text":"B012"'));
  assert.ok(paperOf(kiosk).includes('Q.26740-261119-B012'));
  kiosk.world.finishPrint({ code: 'printed' });
  await settle(() => queueOf(kiosk).getSnapshot().matches('printed'));
  queueOf(kiosk).send({ type: 'FINISH' });
  await kiosk.at('start');
});

test('what to have ready is on the ticket of whoever asked for it, and of nobody else', async () => {
  using kiosk = await atLine();
  queueOf(kiosk).send({ type: 'PREPARE', id: 'civil-status-extract' });
  await settle(() => queueOf(kiosk).getSnapshot().context.procedure !== undefined);
  queueOf(kiosk).send({ type: 'FORGET_PROCEDURE' });
  assert.equal(queueOf(kiosk).getSnapshot().context.procedure, undefined);
  queueOf(kiosk).send({ type: 'PREPARE', id: 'civil-status-extract' });
  await settle(() => queueOf(kiosk).getSnapshot().context.procedure !== undefined);
  queueOf(kiosk).send({ type: 'TAKE', language });
  await kiosk.at('ticket');
  assert.match(paperOf(kiosk), /"kind":"box"/);
  using other = await atTicket();
  assert.doesNotMatch(paperOf(other), /"kind":"box"/);
});

test('papers that cannot be looked up do not stand in the way of a number', async () => {
  using kiosk = await atLine();
  kiosk.world.gateway = 'down';
  queueOf(kiosk).send({ type: 'PREPARE', id: 'civil-status-extract' });
  await settle(() => queueOf(kiosk).getSnapshot().context.notice === 'no-information');
  queueOf(kiosk).send({ type: 'TAKE', language });
  await kiosk.at('ticket');
});

test('no paper: the number counts all the same, and can be printed again', async () => {
  using kiosk = await atTicket();
  kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await settle(() => queueOf(kiosk).getSnapshot().matches('unprinted'));
  assert.equal(kiosk.screen.name, 'ticket');
  queueOf(kiosk).send({ type: 'PRINT_AGAIN', language: 'en' });
  await settle(() => queueOf(kiosk).getSnapshot().matches('printing'));
  assert.equal(kiosk.world.printed.at(-1)?.language, 'en');
  assert.equal(kiosk.world.queue.taken.length, 1, 'the same number');
  queueOf(kiosk).send({ type: 'FINISH' });
  await kiosk.at('start');
});

test('a printer that never answers is no reason to wait', async () => {
  using kiosk = await atTicket();
  await kiosk.pass(40_000);
  kiosk.actor.send({ type: 'ACTIVITY' });
  await kiosk.pass(20_000);
  assert.equal(queueOf(kiosk).getSnapshot().context.fault, 'timeout');
});

test('without network the kiosk’s own number is on the paper, and no number of people', async () => {
  using kiosk = await atTicket((world) => {
    world.queue.takes = 'offline';
  });
  assert.ok(paperOf(kiosk).includes('"text":"K1-004"'));
  assert.match(paperOf(kiosk), /mất mạng/);
  assert.doesNotMatch(paperOf(kiosk), /Người chờ/);
});

test('no number at all: tried again under the same id, or back to what can be done', async () => {
  using kiosk = await atLine('land', (world) => {
    world.queue.takes = 'unanswered';
  });
  queueOf(kiosk).send({ type: 'TAKE', language });
  await kiosk.at('queue-fault');
  kiosk.world.queue.takes = 'full';
  queueOf(kiosk).send({ type: 'RETRY' });
  await settle(() => kiosk.screen.name === 'queue-fault' && kiosk.world.queue.taken.length === 2);
  assert.equal(queueOf(kiosk).getSnapshot().context.notice, 'full');
  assert.equal(new Set(kiosk.world.queue.taken).size, 1);
  queueOf(kiosk).send({ type: 'BACK' });
  await kiosk.at('home');
});

test('a kiosk that knows of no lines says so', async () => {
  using kiosk = await atHome((world) => {
    world.queue.lines = { code: 'unknown' };
  });
  const { screen } = kiosk;
  assert.ok('session' in screen);
  screen.session.send({ type: 'QUEUE' });
  await kiosk.at('queue-fault');
  queueOf(kiosk).send({ type: 'BACK' });
  await kiosk.at('home');
});

test('a ticket under the scanner shows its place, asked for again while it stands there', async () => {
  using kiosk = await atHome();
  kiosk.world.scan({ code: 'ticket', ticketCode: 'Q.26740-261119-B007' });
  await kiosk.at('queue-place');
  await kiosk.pass(10_000);
  assert.equal(kiosk.world.queue.asked, 2);
  const known = queueOf(kiosk).getSnapshot().context.found;
  kiosk.world.queue.found = { code: 'offline' };
  queueOf(kiosk).send({ type: 'REFRESH' });
  await settle();
  assert.deepEqual(queueOf(kiosk).getSnapshot().context.found, known, 'what was known stays');
  queueOf(kiosk).send({ type: 'BACK' });
  await kiosk.at('home');
  await toLines(kiosk);
});

test('a ticket that nobody knows, and one that nobody can be asked about', async () => {
  using kiosk = await atHome();
  const message = { vi: '', en: '' };
  const problem = { type: '', title: '', status: 404, code: 'queue-ticket-unknown', message };
  kiosk.world.queue.found = { code: 'problem', problem };
  kiosk.world.scan({ code: 'ticket', ticketCode: 'Q.26740-261119-B099' });
  await kiosk.at('queue-fault');
  assert.equal(queueOf(kiosk).getSnapshot().context.notice, 'not-found');
  kiosk.world.queue.found = { code: 'timeout' };
  queueOf(kiosk).send({ type: 'RETRY' });
  await settle(() => queueOf(kiosk).getSnapshot().context.notice === 'not-asked');
});

test('the sheet of a procedure opens it; one that is not offered is named politely', async () => {
  using kiosk = await atHome();
  kiosk.world.scan({ code: 'procedure', procedureId: 'somewhere-else' });
  await settle();
  assert.equal(kiosk.screen.name, 'home');
  const { screen } = kiosk;
  assert.ok('session' in screen);
  assert.equal(screen.session.getSnapshot().context.notice, 'unknown-procedure');
  kiosk.world.scan({ code: 'procedure', procedureId: 'civil-status-extract' });
  await kiosk.at('info');
});

test('what is known of the network reaches the screen', async () => {
  using kiosk = await atHome();
  assert.equal(kiosk.actor.getSnapshot().context.network, 'up');
  kiosk.world.queue.setNetwork('down');
  assert.equal(kiosk.actor.getSnapshot().context.network, 'down');
});
