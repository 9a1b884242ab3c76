import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '@motcua/texts';
import { applicationTexts } from '@motcua/texts/elements';
import { axeFindings, collectComplaints, phoneViewport } from '../support/browser.ts';
import { openWardOffice } from '../support/ward-office.ts';

test('a procedure found on the website, without diacritics, opens below the list', async () => {
  await using office = await openWardOffice({ serial: 'tcp' });
  const page = await office.browser.newPage({ viewport: phoneViewport, reducedMotion: 'reduce' });
  const complaints = collectComplaints(page);
  await page.goto(new URL('thu-tuc.html', office.demo.website).href);
  const catalog = page.locator('mc-catalog');
  await catalog.getByRole('textbox').fill('trich luc ho tich');
  await catalog.locator('[data-procedure="civil-status-extract"]').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await catalog.locator('[data-procedure="civil-status-extract"]').click();
  const t = translator(applicationTexts, 'vi');
  await page
    .locator('mc-application')
    .getByRole('button', { name: t('application.begin'), exact: true })
    .waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(complaints, []);
});
