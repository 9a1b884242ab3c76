/** Pictures of typing, scanning with a switch, and the low-reach layout. */
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { taker } from './taker.ts';
import type { Shoot } from './taker.ts';
import { wear } from './wear.ts';
import type { Look } from './wear.ts';

const looks = ['usual', 'larger', 'contrast', 'low', 'low-larger', 'low-left'] as const;

/** @param shoot takes the picture of a page under a name */
export async function accessTour(office: WardOffice, language: 'vi' | 'en', shoot: Shoot): Promise<void> {
  for (const look of looks) {
    const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
    const { page } = kiosk;
    const take = taker(page, `access-${language}-${look}`, shoot);
    await kiosk.at('start');
    if (language === 'en') await kiosk.press('English');
    await wear(kiosk, look);
    await take('start');
    await page.locator('[data-start]').click();
    await kiosk.at('home');
    await take('home');
    await typingTour(kiosk, take);
    await kiosk.close();
    await choosingTour(office, language, look, shoot);
  }
}

async function typingTour(kiosk: Kiosk, take: (name: string) => Promise<void>): Promise<void> {
  const { page } = kiosk;
  const onPage = (name: string): Promise<void> =>
    page.locator(`mc-kiosk[data-screen="form"][data-page="${name}"]`).waitFor({ state: 'attached' });
  await page.locator('.apply').first().click();
  await kiosk.at('info');
  await take('info');
  await kiosk.press(kiosk.t('info.start'));
  await kiosk.press(kiosk.t('card.without'));
  await onPage('applicant');
  await take('ask');
  await page.locator('mc-keyboard [data-method="tone-row"]').click();
  await take('tones');
  for (const key of ['N', 'g', 'u', 'y', 'e']) await press(kiosk, key);
  await take('suggestions');
  await page.locator('mc-keyboard .suggestion').first().click();
  await page.locator('[data-field="applicantAddress"] :is(input, textarea)').click();
  await press(kiosk, 'P');
  await take('places');
  await page.locator('mc-keyboard .method').click();
  await page.locator('mc-keyboard [data-method="telex"]').click();
  await take('telex');
  await page.locator('[data-field="applicantIdNumber"] input').click();
  await take('digits');
  await page.keyboard.press('Escape');
  await page.locator('[data-sill="access"]').click();
  await page.locator('mc-kiosk[data-overlay="access"]').waitFor({ state: 'attached' });
  await take('panel');
  await page.getByRole('button', { name: kiosk.t('scan.switches') }).click();
  await take('panel-scanning');
  await page.keyboard.press('Space');
  await page.locator('.scan-frame:not([hidden])').waitFor();
  await take('frame');
}

async function press(kiosk: Kiosk, key: string): Promise<void> {
  await kiosk.page
    .locator('mc-keyboard .key', { hasText: new RegExp(`^\\s*${key}\\s*$`) })
    .first()
    .click();
}

/** From a card to the receipt. */
async function choosingTour(
  office: WardOffice,
  language: 'vi' | 'en',
  look: Look,
  shoot: Shoot,
): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const take = taker(kiosk.page, `access-${language}-${look}`, shoot);
  await office.panel.cardReader('pull');
  await kiosk.walkToCard();
  await wear(kiosk, look);
  await take('card');
  await office.panel.scan(cards.cccd2021);
  kiosk.onScreen = async (screen) => {
    const form = await kiosk.page.locator('mc-kiosk').getAttribute('data-page');
    await take(form === null ? screen : `${screen}-${form}`);
  };
  await kiosk.at('confirm');
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await kiosk.submit();
  await kiosk.at('done');
  await kiosk.close();
  await office.panel.cardReader('plug');
}
