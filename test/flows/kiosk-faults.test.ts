import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
let kiosk: Kiosk;

before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});
afterEach(async () => {
  await kiosk.close();
  // The next citizen finds everything plugged in and filled.
  await office.panel.scanner('plug');
  await office.panel.network('plug');
  await office.panel.printer('plug');
  await office.panel.printer('close-cover');
  await office.panel.printer('load-paper');
});

async function walkToCard(): Promise<void> {
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  await kiosk.walkToCard();
}

async function walkToConsent(): Promise<void> {
  await walkToCard();
  await office.panel.scan(cards.cccd2021);
  await kiosk.skipChip();
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
}

async function shows(text: string): Promise<void> {
  await kiosk.page.getByText(text, { exact: true }).first().waitFor({ timeout: 30_000 });
}

async function holdCard(): Promise<void> {
  await kiosk.holdUp(() => office.panel.scan(cards.cccd2021), 'chip');
  await kiosk.skipChip();
}

/** Prints again until the paper is out; a printer that was pulled needs a few seconds to be found again. */
async function printAgain(): Promise<void> {
  for (let attempt = 1; attempt < 6; attempt += 1) {
    await kiosk.at('receipt-fault');
    await kiosk.page.locator('[data-action="print-again"]').click();
    if ((await kiosk.at('done', 'receipt-fault')) === 'done') return;
  }
  assert.fail('the receipt is never printed again');
}

async function caseCodes(): Promise<readonly string[]> {
  const response = await fetch(`${office.demo.gateway}/v1/officer/cases`, {
    headers: { authorization: `Bearer ${office.demo.officerToken}` },
  });
  const body = (await response.json()) as readonly { readonly caseCode: string }[];
  return body.map(({ caseCode }) => caseCode);
}

test('things that are no ID card: each is named, and the next card works', async () => {
  await walkToCard();
  await office.panel.scan(cards.url);
  await shows(kiosk.t('scan.web-address'));
  await office.panel.scan(cards.truncated);
  await shows(kiosk.t('scan.damaged-card'));
  await office.panel.scan(cards.futureBirth);
  await shows(kiosk.t('scan.born-in-future'));
  await office.panel.scan(cards.notACard);
  await shows(kiosk.t('scan.something-else'));
  await office.panel.scanSample('noise');
  await shows(kiosk.t('scan.unreadable'));
  assert.deepEqual(await kiosk.axe(), []);
  await holdCard();
  assert.deepEqual(kiosk.complaints, []);
});

test('scanner unplugged: the screen says so, typing goes on, and it comes back by itself', async () => {
  await walkToCard();
  await office.panel.scanner('pull');
  await shows(kiosk.t('device.scannerLost'));
  assert.deepEqual(await kiosk.axe(), []);
  await office.panel.scanner('plug');
  await shows(kiosk.t('card.waiting'));
  await holdCard();
});

test('network gone at submission: answers survive, the truth is told, one case comes out', async () => {
  await walkToConsent();
  const before = await caseCodes();
  await office.panel.network('pull');
  await kiosk.submit();
  await kiosk.at('unanswered');
  await shows(kiosk.t('unanswered.title'));
  assert.deepEqual(await kiosk.axe(), []);
  await office.panel.network('plug');
  await kiosk.at('done');
  const code = await kiosk.caseCode();
  assert.deepEqual(
    (await caseCodes()).filter((known) => !before.includes(known)),
    [code],
  );
});

test('gateway killed at submission and started again: the kiosk hands in by itself, once', async () => {
  await walkToConsent();
  const before = await caseCodes();
  await office.demo.killGateway();
  await kiosk.submit();
  await kiosk.at('unanswered');
  await office.demo.startGateway();
  await kiosk.at('done');
  assert.deepEqual(
    (await caseCodes()).filter((known) => !before.includes(known)),
    [await kiosk.caseCode()],
  );
});

test('no paper: the code is on the screen, and the receipt is printed once there is paper', async () => {
  await walkToConsent();
  const papers = (await office.panel.papers()).length;
  await office.panel.printer('run-out');
  await kiosk.submit();
  await kiosk.at('receipt-fault');
  await shows(kiosk.t('fault.paper-out'));
  assert.match(await kiosk.caseCode(), /^H29\./);
  assert.deepEqual(await kiosk.axe(), []);
  await office.panel.printer('load-paper');
  await printAgain();
  assert.equal((await office.panel.papers()).length, papers + 1);
});

test('printer unplugged in the middle of the receipt: not called printed, printed whole afterwards', async () => {
  await walkToConsent();
  const papers = (await office.panel.papers()).length;
  await office.panel.printer('pull', { afterRows: 300 });
  await kiosk.submit();
  await kiosk.at('receipt-fault');
  await shows(kiosk.t('fault.lost'));
  await office.panel.printer('plug');
  await printAgain();
  assert.ok((await office.panel.papers()).length > papers);
});

test('cover opened in the middle of the receipt', async () => {
  await walkToConsent();
  await office.panel.printer('open-cover');
  await kiosk.submit();
  await kiosk.at('receipt-fault');
  await shows(kiosk.t('fault.cover-open'));
  await office.panel.printer('close-cover');
  await printAgain();
});

test('device host killed while a card is awaited: the screen says so and finds it again', async () => {
  await walkToCard();
  await office.demo.killDeviceHost();
  await shows(kiosk.t('device.hostLost'));
  await office.demo.startDeviceHost();
  await shows(kiosk.t('card.waiting'));
  // The chip reader may be found a moment after the scanner; a card held up in between goes on without it.
  await kiosk.holdUp(() => office.panel.scan(cards.cccd2021), 'chip', 'confirm');
});

test('no gateway when the kiosk starts: it says that it is closed, and opens by itself', async () => {
  await office.panel.network('pull');
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  await kiosk.at('closed');
  assert.deepEqual(await kiosk.axe(), []);
  await office.panel.network('plug');
  await kiosk.at('start');
});
