import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;

before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

test('somebody at a kiosk calls, an officer says who comes, and at the end they say how it was', async () => {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  const { page } = kiosk;
  const desk = await office.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(office.demo.officerDesk);
  await kiosk.at('start');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await page.locator('[data-action="apply"]').click();
  await kiosk.at('info');
  await page.locator('[data-sill="help"]').click();
  await kiosk.press(kiosk.t('adviser.call'));
  await page.getByText(kiosk.t('adviser.waiting')).first().waitFor();

  const call = desk.locator('officer-care li');
  await call.waitFor();
  assert.match(await call.innerText(), /Xem giấy tờ · /);
  await desk.locator('officer-care input').fill('Chị Hoa, quầy 3');
  await call.getByRole('button').click();
  await page.getByText(kiosk.t('adviser.who', { who: 'Chị Hoa, quầy 3' })).waitFor();
  await kiosk.press(kiosk.t('adviser.carryOn'));
  assert.equal(await kiosk.screen(), 'info');
  await page.locator('[data-sill="exit"]').click();
  await kiosk.at('start');
  // The call ends with the session.
  await call.waitFor({ state: 'detached' });

  // What a person says at the end reaches the officers as a number.
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await page.evaluate(`document.querySelector('mc-kiosk').actor.send({
    type: 'EXIT', somethingToLose: false, served: 'civil-status-extract',
  })`);
  await kiosk.at('feedback');
  await page.locator('[data-score="5"]').click();
  await page.locator('[data-reason="easy"]').click();
  await kiosk.at('start');
  const row = desk.locator('officer-feedback [data-service="civil-status-extract"]');
  const title = desk.locator('officer-feedback summary');
  await title.click();
  for (let look = 0; look < 20 && !(await row.isVisible()); look += 1) {
    await title.click();
    await title.click();
    await desk.waitForLoadState('networkidle');
  }
  assert.match(await row.innerText(), /trích lục hộ tịch\s+1\s+0\s+0\s+0\s+0\s+Dễ làm: 1$/);
  assert.deepEqual(kiosk.complaints, []);
  await desk.close();
  await kiosk.close();
});
