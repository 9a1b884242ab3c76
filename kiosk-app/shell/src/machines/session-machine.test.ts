import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import { annsCard, birthForMe, TestKiosk } from '../testing/test-kiosk.ts';

test('from the ID card to the printed receipt', async () => {
  using kiosk = new TestKiosk();
  await kiosk.submit();
  await kiosk.at('printing');
  const [submission] = kiosk.world.submissions;
  assert.deepEqual(submission?.request.answers['applicantName'], {
    value: 'Nguyễn Văn An',
    provenance: 'id-card-qr',
  });
  assert.deepEqual(submission?.request.answers['copies'], { value: 2, provenance: 'typed' });
  assert.equal(submission?.request.consent.given, true);
  assert.equal(submission?.request.feeShown, 16_000);
  const paper = paperOf(kiosk);
  assert.match(paper, /H29\.26740-261119-0042/);
  assert.match(paper, /Nguyễn Văn An/);
  assert.doesNotMatch(paper, /001099012345|001 099 012 345|0903123456/);
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.at('done');
  finish(kiosk);
  await kiosk.at('start');
});

test('without a card: everything is typed', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toForm();
  const { address = '', birthDate = '', fullName = '', idNumber = '' } = annsCard;
  kiosk.fillIn({
    ...birthForMe,
    applicantName: fullName,
    applicantIdNumber: idNumber,
    applicantBirthDate: birthDate,
    applicantAddress: address,
  });
  assert.equal(kiosk.screen.name, 'fee');
  assert.equal(kiosk.application.getSnapshot().context.draft.answers['applicantName']?.provenance, 'typed');
});

test('the form shows what the card has filled in, and where it came from', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('NEXT');
  const { draft, pageId, wizard } = kiosk.application.getSnapshot().context;
  const page = wizard.pages(draft).find(({ definition }) => definition.id === pageId);
  assert.equal(pageId, 'applicant');
  assert.deepEqual(
    page?.fields.map(({ answer, locked }) => [answer?.provenance, locked]),
    page?.fields.map(() => ['id-card-qr', true]),
  );
  assert.equal(page?.complete, true);
});

test('a card held up on the home screen opens the procedure with the card taken over', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('info');
  kiosk.press('NEXT');
  assert.equal(kiosk.screen.name, 'confirm');
});

test('what is no card says what it was, and the scanner is armed again', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toCard();
  for (const problem of [
    'web-address',
    'damaged-card',
    'born-in-future',
    'something-else',
    'unreadable',
  ] as const) {
    kiosk.world.scan({ code: 'not-useful', problem });
    await kiosk.pass(0);
    assert.equal(noticeOf(kiosk), problem);
    assert.equal(kiosk.world.armed, 1);
  }
  kiosk.world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
  await kiosk.pass(0);
  assert.equal(noticeOf(kiosk), 'receipt');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('confirm');
  assert.equal(noticeOf(kiosk), undefined);
});

test('the scanner is pulled while it waits for the card, and plugged in again', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toCard();
  kiosk.world.scan({ code: 'lost' });
  await kiosk.pass(0);
  assert.equal(kiosk.world.armed, 0);
  await kiosk.pass(1500);
  assert.equal(kiosk.world.armed, 1);
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('confirm');
});

test('the scanner is armed only where something can be scanned, and once', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  assert.equal(kiosk.world.armed, 1);
  await kiosk.toConsent();
  assert.equal(kiosk.world.armed, 0);
});

test('back from the first page keeps the answers and the card', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const { application } = kiosk;
  while (kiosk.screen.name !== 'confirm') application.send({ type: 'BACK' });
  kiosk.press('NEXT');
  assert.equal(kiosk.application.getSnapshot().context.draft.answers['phone']?.value, '0903123456');
});

test('another card replaces the first one', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toCard();
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('confirm');
  kiosk.press('SCAN_AGAIN');
  kiosk.world.scan({ code: 'id-card', items: { ...annsCard, fullName: 'Trần Thị Bình' } });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  const { answers } = kiosk.application.getSnapshot().context.draft;
  assert.equal(answers['applicantName']?.value, 'Trần Thị Bình');
});

test('"something else" after the receipt starts a new session at home', async () => {
  using kiosk = new TestKiosk();
  await kiosk.submit();
  await kiosk.at('printing');
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.at('done');
  const { sessionNumber } = kiosk.actor.getSnapshot().context;
  receiptOf(kiosk).send({ type: 'ANOTHER' });
  await kiosk.at('home');
  assert.equal(kiosk.actor.getSnapshot().context.sessionNumber, sessionNumber + 1);
});

function receiptOf({ screen }: TestKiosk) {
  assert.ok('receipt' in screen, screen.name);
  return screen.receipt;
}

function finish(kiosk: TestKiosk): void {
  receiptOf(kiosk).send({ type: 'FINISH' });
}

function noticeOf({ screen }: TestKiosk) {
  assert.ok('session' in screen, screen.name);
  return screen.session.getSnapshot().context.notice;
}

function paperOf({ world }: TestKiosk): string {
  const document: ReceiptDocument | undefined = world.printed[0];
  return JSON.stringify(document);
}
