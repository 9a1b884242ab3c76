import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '@motcua/texts';
import { infoTexts } from '@motcua/texts/elements';
import { axeFindings, collectComplaints, phoneViewport } from '../support/browser.ts';
import { openWardOffice } from '../support/ward-office.ts';

test('a procedure found on the website, without diacritics, is read about and then begun', async () => {
  await using office = await openWardOffice({ serial: 'tcp' });
  const page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
  const complaints = collectComplaints(page);
  await page.goto(new URL('thu-tuc.html', office.demo.website).href);
  const catalog = page.locator('mc-catalog');
  await catalog.getByRole('textbox').fill('trich luc ho tich');
  await catalog.locator('[data-procedure="civil-status-extract"]').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await catalog.locator('[data-procedure="civil-status-extract"]').click();
  const t = translator(infoTexts, 'vi');
  const info = page.locator('mc-procedure-info');
  await info.getByRole('heading', { name: t('info.legal') }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.match(page.url(), /\?thu-tuc=civil-status-extract$/);
  await page.reload();
  await info.getByRole('button', { name: t('info.start'), exact: true }).click();
  await page
    .locator('mc-application')
    .getByRole('heading', { level: 1, name: 'Thông tin của bạn' })
    .waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(complaints, []);
});

test('a page that is nothing but an application has its first question from one script', async () => {
  await using office = await openWardOffice({ serial: 'tcp' });
  const page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
  const complaints = collectComplaints(page);
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script' && pathname.startsWith('/motcua/')) scripts.push(pathname);
  });
  await page.goto(new URL('nop-ho-so.html', office.demo.website).href);
  const application = page.locator('mc-application');
  await application.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
  await application.getByRole('heading', { level: 1, name: 'Thông tin của bạn' }).waitFor();
  assert.equal(scripts[0], '/motcua/application.js');
  assert.ok(!scripts.includes('/motcua/motcua.js'));
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(complaints, []);
});
