/** Pictures of typing, scanning with a switch, and the low-reach layout. */
import { translator } from '@motcua/texts';
import { speechTexts } from '@motcua/texts/speech';
import type { SpeechKey } from '@motcua/texts/speech';
import { fillForm } from '../support/answers.ts';
import { axeFindings } from '../support/browser.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';

const looks = ['usual', 'larger', 'contrast', 'low', 'low-larger', 'low-left'] as const;
type Look = (typeof looks)[number];

/** @param shoot takes the picture of a page under a name */
export async function accessTour(
  office: WardOffice,
  language: 'vi' | 'en',
  shoot: (page: Kiosk['page'], name: string) => Promise<void>,
): Promise<void> {
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

const twoFrames = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1)))))`;

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
  shoot: (page: Kiosk['page'], name: string) => Promise<void>,
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

function taker(
  page: Kiosk['page'],
  prefix: string,
  shoot: (page: Kiosk['page'], name: string) => Promise<void>,
): (name: string) => Promise<void> {
  return async (name) => {
    await page.evaluate(twoFrames);
    for (const finding of await axeFindings(page)) console.log(`${prefix}-${name}: ${finding}`);
    await shoot(page, `${prefix}-${name}`);
  };
}

/** Switches the aids of this look on in the panel, as a person does. */
async function wear(kiosk: Kiosk, look: Look): Promise<void> {
  if (look === 'usual') return;
  const { page } = kiosk;
  const ts = translator(speechTexts, kiosk.language);
  const names: Readonly<Record<Look, readonly SpeechKey[]>> = {
    usual: [],
    larger: ['panel.textLarger'],
    contrast: ['panel.contrast'],
    low: ['panel.lowReach'],
    'low-larger': ['panel.lowReach', 'panel.textLarger'],
    'low-left': ['panel.lowReach', 'panel.leftHanded'],
  };
  await page.locator('[data-sill="access"]').click();
  for (const name of names[look]) await page.getByRole('button', { name: ts(name), exact: true }).click();
  await page.keyboard.press('Escape');
  await page.locator('mc-kiosk:not([data-overlay])').waitFor({ state: 'attached' });
}
