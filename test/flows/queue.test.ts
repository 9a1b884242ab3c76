import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings, collectComplaints } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { readQrCodes } from '../support/read-qr.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
let kiosk: Kiosk;
let desk: Page;
let hall: Page;
let hallComplaints: readonly string[];

before(async () => {
  office = await openWardOffice();
  hall = await office.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  hallComplaints = collectComplaints(hall);
  await hall.goto(office.demo.hallDisplay);
  desk = await office.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(office.demo.officerDesk);
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

/** Takes a number for land matters, and gives it as it stands on the screen. */
async function takeNumber(): Promise<string> {
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.page.locator('[data-action="queue"]').click();
  await kiosk.at('queue-lines');
  await kiosk.page.locator('[data-line="land"]').click();
  await kiosk.at('queue-line');
  await kiosk.press(kiosk.t('queue.take'));
  await kiosk.at('ticket');
  await kiosk.page.locator('.ticket .status.good').waitFor();
  return (await kiosk.page.locator('[data-number]').getAttribute('data-number')) ?? '';
}

/** What the newest paper says to a scanner. */
async function codeOnPaper(): Promise<string> {
  const [paper] = await office.panel.papers();
  assert.ok(paper);
  const [code] = await readQrCodes(await office.panel.paper(paper.id));
  return code ?? '';
}

async function callNext(): Promise<void> {
  await desk.getByLabel('Quầy của bạn').selectOption('5');
  await desk.getByRole('button', { name: 'Gọi số tiếp theo', exact: true }).click();
}

const seenInHall = (number: string): Promise<void> =>
  hall.locator(`.number[data-number="${number}"]`).waitFor();

test('a number on paper, called by an officer, shown in the hall, and its place on the kiosk', async () => {
  assert.equal(await takeNumber(), 'D001');
  const code = await codeOnPaper();
  assert.match(code, /^Q\.26740-\d{6}-D001$/);
  await kiosk.press(kiosk.t('action.finish'));
  await callNext();
  await seenInHall('D001');
  await hall.getByText('Quầy 5', { exact: true }).first().waitFor();
  assert.deepEqual(await axeFindings(hall), []);
  await kiosk.at('start');
  await kiosk.holdUp(() => office.panel.scan(code), 'queue-place');
  await kiosk.page.getByText(kiosk.t('queue.state.called', { counter: 'Quầy 5' })).waitFor();
  await kiosk.press(kiosk.t('action.finish'));
  await desk.getByRole('button', { name: 'Xong', exact: true }).click();
});

test('without network a number of the kiosk’s own is printed, and called once the network is back', async () => {
  await kiosk.at('start');
  await office.panel.network('pull');
  await kiosk.page.locator('[data-network="down"]').waitFor();
  const number = await takeNumber();
  assert.match(number, /^K1-001$/);
  assert.match(await codeOnPaper(), /^Q\.26740-\d{6}-K1-001$/);
  await kiosk.press(kiosk.t('action.finish'));
  await office.panel.network('plug');
  await callNext();
  await seenInHall('K1-001');
  await hall.getByText('D001', { exact: true }).waitFor();
  assert.deepEqual(hallComplaints, []);
});

test('a kiosk that is switched on without network opens, and tells what each procedure needs', async () => {
  await kiosk.at('start');
  await office.panel.network('pull');
  await kiosk.page.reload();
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.page.locator('[data-network="down"]').waitFor();
  await kiosk.page.locator('[data-action="all"]').click();
  await kiosk.at('procedures');
  await kiosk.page.locator('[data-procedure="marriage-registration"]').click();
  await kiosk.at('info');
  await kiosk.page.locator('[data-action="slip"]').click();
  await kiosk.page.getByText(kiosk.t('slip.printed.title')).waitFor();
  const codes = await readQrCodes(await office.panel.paper((await office.panel.papers())[0]?.id ?? ''));
  await kiosk.press(kiosk.t('action.back'));
  await kiosk.at('procedures');
  await kiosk.press(kiosk.t('action.back'));
  await kiosk.at('home');
  await kiosk.holdUp(() => office.panel.scan(codes[0] ?? ''), 'info');
  await office.panel.network('plug');
});
