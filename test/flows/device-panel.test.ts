import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { translator } from '@motcua/texts';
import { panelTexts } from '@motcua/texts/panel';
import { axeFindings, collectComplaints } from '../support/browser.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

test('the panel shows what its strings do, and axe finds nothing on it', async () => {
  const page = await office.browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const complaints = collectComplaints(page);
  const t = translator(panelTexts, 'vi');
  await page.goto(office.demo.devicePanel);
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: t('printer.openCover') }).click();
  await page.getByRole('button', { name: t('printer.closeCover') }).click();
  await page.getByRole('button', { name: t('printer.openCover') }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: translator(panelTexts, 'en')('printer.openCover') }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(complaints, []);
  await page.close();
});
