/** Pictures of an application that waits at the kiosk, its slip, and what officers see when it came too late. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { taker } from './taker.ts';
import type { Shoot } from './taker.ts';

/** @param shoot takes the picture of a page under a name */
export async function waitingTour(
  office: WardOffice,
  options: { readonly language: 'vi' | 'en'; readonly folder: string; readonly shoot: Shoot },
): Promise<void> {
  const { folder, language, shoot } = options;
  const { panel } = office;
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const take = taker(page, `waiting-${language}`, shoot);
  await knowAnOldFee(page);
  await kiosk.walkToCard();
  await kiosk.holdUp(() => panel.scan(cards.cccd2021), 'chip');
  await kiosk.skipChip();
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await panel.network('pull');
  await kiosk.submit();
  await kiosk.at('unanswered');
  await take('unanswered');
  await page.locator('[data-action="keep"]').click();
  await kiosk.at('kept');
  await page.getByText(kiosk.t('waiting.printed'), { exact: true }).waitFor({ timeout: 60_000 });
  await take('kept');
  const [slip] = await panel.papers();
  if (slip !== undefined)
    await writeFile(join(folder, `waiting-${language}-slip.png`), await panel.paper(slip.id));
  const number =
    (await page.locator('[data-provisional-number]').getAttribute('data-provisional-number')) ?? '';
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');
  await lookUp(kiosk);
  await tellsOf(kiosk, () => panel.scan(number), kiosk.t('waiting.here'));
  await take('here');
  await panel.network('plug');
  await tellsOf(kiosk, () => panel.scan(number), kiosk.t('waiting.attention'));
  await take('attention');
  await kiosk.close();
  await atTheDesk(office, number, (name, desk) => shoot(desk, `waiting-${language}-${name}`));
}

/** The list of what came late, and one of it, as officers have them. */
async function atTheDesk(
  office: WardOffice,
  number: string,
  shoot: (name: string, desk: Page) => Promise<void>,
): Promise<void> {
  const desk = await office.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(office.demo.officerDesk);
  await desk.locator('officer-attention summary').click();
  await shoot('desk', desk);
  await desk.locator(`officer-attention [data-number="${number}"]`).click();
  await desk.locator('officer-attention-dialog dialog[open]').waitFor();
  await shoot('desk-item', desk);
  await desk.close();
}

/** The screen works with a fee of yesterday, so that what it keeps can be no case today. */
async function knowAnOldFee(page: Page): Promise<void> {
  await page.route('**/v1/procedures/civil-status-extract*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('8000', '7000') });
  });
}

async function lookUp(kiosk: Kiosk): Promise<void> {
  if (kiosk.language === 'en') await kiosk.press('English');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.page.locator('[data-action="look-up"]').click();
  await kiosk.at('lookup');
}

/** Shows the scanner the slip until the kiosk says this of it. */
async function tellsOf(kiosk: Kiosk, show: () => Promise<void>, words: string): Promise<void> {
  const said = kiosk.page.getByText(words).first();
  for (let attempt = 0; attempt < 12 && !(await said.isVisible()); attempt += 1) {
    await show();
    await said.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await said.waitFor({ timeout: 1000 });
}
