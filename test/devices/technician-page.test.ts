import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, collectComplaints, launchBrowser } from '../support/browser.ts';
import { startDeviceOffice } from './device-office.ts';
import type { DeviceOffice } from './device-office.ts';

const token = 'a-token-for-the-technician';
let office: DeviceOffice;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

before(async () => {
  office = await startDeviceOffice({ technicianToken: token });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  complaints = collectComplaints(page);
  await page.goto(`${office.host.address}/technician#token=${token}`);
});

after(async () => {
  await browser.close();
  await office[Symbol.asyncDispose]();
});

const scannerCard = () => page.getByRole('region', { name: 'Máy quét mã' });
const printerCard = () => page.getByRole('region', { name: 'Máy in biên nhận' });

test('every device with its state in words, and the token gone from the address', async () => {
  await scannerCard().getByText('Sẵn sàng').waitFor();
  await printerCard().getByText('Sẵn sàng').waitFor();
  assert.equal(new URL(page.url()).hash, '');
  assert.deepEqual(await axeFindings(page), []);
});

test('what happens is seen while it happens, with what to do about it', async () => {
  office.printerSimulator.openCover();
  await printerCard().getByText('Cần người xử lý').waitFor();
  await printerCard().getByText('Nắp đang mở. Bạn đóng nắp lại.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  office.printerSimulator.closeCover();
  await printerCard().getByText('Sẵn sàng').waitFor();
});

test('test print, by keyboard', async () => {
  await printerCard().getByRole('button', { name: 'In thử' }).focus();
  await page.keyboard.press('Enter');
  await printerCard().getByText('Đã in xong.').waitFor({ timeout: 60_000 });
  assert.equal(office.papers.length, 1);
});

test('test scan says how much was read, and neither page nor log says what', async () => {
  const code = '001099012345||Nguyễn Văn An|20051999|Nam|Thái Bình|15032021';
  await scannerCard().getByRole('button', { name: 'Quét thử' }).click();
  await scannerCard().getByText('trong 30 giây').waitFor();
  const seen = scannerCard().getByText(`${code.length} ký tự`);
  // A scan that comes before the driver is armed is dropped; a person would hold the code up again.
  while (!(await seen.isVisible())) {
    await office.scannerSimulator.scan(code);
    await seen.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  assert.doesNotMatch(await page.locator('body').innerText(), /Nguyễn Văn An|001099012345/);
  assert.doesNotMatch(office.history.text(), /Nguyễn Văn An|001099012345/);
});

test('in English, on a narrow screen, without a complaint', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Receipt printer' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.ok(width <= 390, `${width} px wide`);
  assert.deepEqual(complaints, []);
});

test('the log comes along as a file, and nothing of it without the token', async () => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the log' }).click();
  assert.match((await waiting).suggestedFilename(), /^mot-cua-\d{4}-\d{2}-\d{2}\.log$/);
  for (const path of ['live', 'log', 'tests/receipt-printer/print']) {
    const method = path.startsWith('tests') ? 'POST' : 'GET';
    const url = `${office.host.address}/technician/api/${path}`;
    const refused = await fetch(url, { method, headers: { authorization: 'Bearer wrong' } });
    assert.equal(refused.status, 401, path);
  }
});

test('a wrong token is said on the page', async () => {
  const other = await browser.newPage();
  await other.goto(`${office.host.address}/technician#token=wrong`);
  await other.getByText('không đúng mã').waitFor();
  await other.close();
});
