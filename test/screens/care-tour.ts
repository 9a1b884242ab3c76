/** Pictures of what a session is surrounded by: the sill, the question, who helps, what is said at the end. */
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { taker } from './taker.ts';
import type { Shoot } from './taker.ts';
import { wear } from './wear.ts';
import type { Look } from './wear.ts';

const looks = ['usual', 'large', 'contrast', 'larger', 'low'] as const;

/** @param shoot takes the picture of a page under a name */
export async function careTour(office: WardOffice, language: 'vi' | 'en', shoot: Shoot): Promise<void> {
  for (const look of looks) await lookTour(office, language, look, shoot);
}

async function lookTour(office: WardOffice, language: 'vi' | 'en', look: Look, shoot: Shoot): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const take = taker(page, `care-${language}-${look}`, shoot);
  await kiosk.at('start');
  if (language === 'en') await kiosk.press('English');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await wear(kiosk, look);
  await take('home');
  await page.locator('[data-sill="help"]').click();
  await overlaid(kiosk, 'help');
  await take('help');
  await kiosk.press(kiosk.t('adviser.call'));
  await overlaid(kiosk, 'adviser');
  await page.getByText(kiosk.t('adviser.waiting')).first().waitFor();
  await take('adviser-called');
  if (look === 'usual') await answer(office, shoot, language);
  if (look === 'usual') {
    await page.getByText(kiosk.t('adviser.who', { who: 'Quầy 3' })).waitFor();
    await take('adviser-comes');
  }
  await kiosk.press(kiosk.t('adviser.carryOn'));
  await take('home-called');
  await page.locator('[data-sill="help"]').click();
  await kiosk.press(kiosk.t('adviser.cancel'));
  await page.locator('[data-action="all"]').click();
  await kiosk.at('procedures');
  await page.locator('[data-procedure]').first().click();
  await kiosk.at('info');
  await page.locator('mc-kiosk[data-overlay="idle"]').waitFor({ state: 'attached', timeout: 80_000 });
  await take('idle');
  await kiosk.press(kiosk.t('idle.stay'));
  await page.locator('[data-sill="exit"]').click();
  await kiosk.at('start');
  await farewellTour(kiosk, look, take);
  await kiosk.close();
}

/** The question that comes after a case has been looked up. */
async function farewellTour(kiosk: Kiosk, look: Look, take: (name: string) => Promise<void>): Promise<void> {
  const { page } = kiosk;
  if (kiosk.language === 'en') await kiosk.press('English');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await wear(kiosk, look);
  await page.evaluate(`document.querySelector('mc-kiosk').actor.send({
    type: 'EXIT', somethingToLose: false, served: 'case-status',
  })`);
  await kiosk.at('feedback');
  await take('feedback');
  await page.locator('[data-score="4"]').click();
  await kiosk.at('feedback-reason');
  await take('feedback-reason');
  await page.locator('[data-reason]').first().click();
  await kiosk.at('feedback-thanks');
  await take('feedback-thanks');
}

/** An officer says that they go, on a desk of their own. */
async function answer(office: WardOffice, shoot: Shoot, language: 'vi' | 'en'): Promise<void> {
  const desk = await office.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(office.demo.officerDesk);
  await desk.locator('officer-care input').fill('Quầy 3');
  await shoot(desk, `care-${language}-desk-call`);
  await desk.getByRole('button', { name: /Tôi đến/ }).click();
  await desk.locator('officer-care li.answered').waitFor();
  await desk.locator('officer-feedback summary').click();
  await shoot(desk, `care-${language}-desk-answered`);
  await desk.close();
}

async function overlaid(kiosk: Kiosk, overlay: string): Promise<void> {
  await kiosk.page.locator(`mc-kiosk[data-overlay="${overlay}"]`).waitFor({ state: 'attached' });
}
