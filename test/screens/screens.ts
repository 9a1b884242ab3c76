/**
 * Takes a picture of every screen, in both languages, through the real processes: `node test/screens/screens.ts FOLDER`.
 * For looking at, not for comparing: a changed pixel fails nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillForm } from '../support/answers.ts';
import { axeFindings, phoneViewport } from '../support/browser.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import { readQrCodes } from '../support/read-qr.ts';
import { openWardOffice } from '../support/ward-office.ts';
import { faultsTour } from './faults-tour.ts';
import { queueTour } from './queue-tour.ts';
import { technicianTour } from './technician-tour.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { accessTour } from './access-tour.ts';
import { careTour } from './care-tour.ts';
import { openingTour } from './opening-tour.ts';

const folder = process.argv[2] ?? '.cache/screens';
await mkdir(folder, { recursive: true });

async function kioskTour(office: WardOffice, language: 'vi' | 'en'): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  let number = 0;
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => 1)');
    number += 1;
    await page.screenshot({
      path: join(folder, `kiosk-${language}-${String(number).padStart(2, '0')}-${name}.png`),
    });
  };
  kiosk.onScreen = async (screen) => {
    const form = await page.locator('mc-kiosk').getAttribute('data-page');
    await shoot(form === null ? screen : `${screen}-${form}`);
  };
  await kiosk.walkToCard();
  await office.panel.scan(cards.url);
  await page.getByText(kiosk.t('scan.web-address')).first().waitFor();
  await shoot('card-web-address');
  await office.panel.scanner('pull');
  await page.getByText(kiosk.t('device.scannerLost')).first().waitFor();
  await shoot('card-scanner-lost');
  await office.panel.scanner('plug');
  await page.getByText(kiosk.t('card.waiting')).first().waitFor();
  await chipTour(office, kiosk, shoot);
  await kiosk.press(kiosk.t('chip.use'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await office.panel.printer('run-out');
  await kiosk.submit();
  await kiosk.at('receipt-fault');
  await office.panel.printer('load-paper');
  await page.locator('[data-action="print-again"]').click();
  await kiosk.at('done');
  const code = await kiosk.caseCode();
  await office.panel.cardReader('take-off');
  await page.locator('[data-sill="help"]').click();
  await page.locator('mc-kiosk[data-overlay="help"]').waitFor({ state: 'attached' });
  await shoot('help');
  await page.keyboard.press('Escape');
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');
  if (language === 'en') await kiosk.press('English');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await page.locator('[data-action="look-up"]').click();
  await kiosk.at('lookup');
  await office.panel.scan(code);
  await kiosk.at('case');
  await page.locator('[data-sill="larger"]').click();
  await shoot('case-large');
  await kiosk.close();
}

/** The chip of a card: every end of a reading, and at last one that is proven. */
async function chipTour(
  office: WardOffice,
  kiosk: Kiosk,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  const { panel } = office;
  const { page } = kiosk;
  const scan = async (card: Parameters<typeof panel.scanCard>[0]): Promise<void> => {
    while (!(await kiosk.comesTo('chip', 3000))) await panel.scanCard(card);
  };
  await scan('forged');
  await shoot('chip-waiting');
  await panel.putCard('forged');
  await kiosk.at('chip-refused');
  await panel.cardReader('take-off');
  await kiosk.press(kiosk.t('chip.skip'));
  await kiosk.at('confirm');
  await kiosk.press(kiosk.t('confirm.no'));
  await kiosk.at('card');
  await page.locator('[data-action="type-number"]').click();
  await kiosk.at('chip-number');
  await page.keyboard.type('07918500');
  await kiosk.press(kiosk.t('chip.number.next'));
  await page.getByText(kiosk.t('chip.number.missing', { have: 8 })).waitFor();
  await shoot('chip-number-missing');
  await kiosk.press(kiosk.t('action.back'));
  await kiosk.at('card');
  for (const card of ['unknown-issuer', 'child', 'expired'] as const) {
    await scan(card);
    await panel.putCard(card);
    await kiosk.at('chip-read');
    await page.locator('canvas[data-drawn="done"], p.portrait').waitFor();
    await shoot(`chip-${card}`);
    await panel.cardReader('take-off');
    await kiosk.press(kiosk.t('chip.notMe'));
    await kiosk.at('card');
  }
  await scan('can-cuoc-2024');
  await panel.putCard('cccd-2021');
  await kiosk.at('chip-fault');
  await shoot('chip-other-card');
  await panel.putCard('can-cuoc-2024', { slowMs: 150 });
  await kiosk.press(kiosk.t('chip.retry'));
  await page.locator('.chip-steps .done').nth(2).waitFor();
  await shoot('chip-under-way');
  await kiosk.at('chip-read');
  await page.locator('canvas[data-drawn="done"]').waitFor();
  await shoot('chip-genuine');
}

/** Home, search, list, and the information of what this kiosk takes and does not take. */
async function proceduresTour(office: WardOffice, language: 'vi' | 'en'): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => 1)');
    await page.screenshot({ path: join(folder, `procedures-${language}-${name}.png`) });
  };
  await kiosk.at('start');
  if (language === 'en') await kiosk.press('English');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await shoot('home');
  await page.locator('[data-action="find"]').click();
  await kiosk.at('procedure-search');
  await page.keyboard.type('giay khai sinh');
  await shoot('search');
  await page.keyboard.press('Enter');
  await kiosk.at('procedures');
  await shoot('found');
  await page.locator('[data-procedure]').first().click();
  await kiosk.at('info');
  await shoot('information');
  await kiosk.close();
}

/** The sheet of a procedure, an application on its way to a phone, and the phone. */
async function phoneTour(office: WardOffice, language: 'vi' | 'en'): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  await kiosk.at('start');
  if (language === 'en') await kiosk.press('English');
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await page.locator('[data-action="all"]').click();
  await kiosk.at('procedures');
  await page.locator('[data-procedure="civil-status-extract"]').click();
  await kiosk.at('info');
  await page.locator('[data-action="slip"]').click();
  await page.getByText(kiosk.t('slip.printed.title')).waitFor();
  await page.screenshot({ path: join(folder, `phone-${language}-information-printed.png`) });
  const [sheet] = await office.panel.papers();
  if (sheet !== undefined)
    await writeFile(join(folder, `phone-${language}-sheet.png`), await office.panel.paper(sheet.id));
  await kiosk.press(kiosk.t('info.start'));
  await kiosk.press(kiosk.t('card.without'));
  await kiosk.at('form');
  await page.locator('[data-action="carry"]').click();
  await page.locator('mc-qr').waitFor();
  await page.screenshot({ path: join(folder, `phone-${language}-carry.png`) });
  const [address = ''] = await readQrCodes(await page.locator('mc-qr').screenshot());
  const phone = await office.browser.newPage({
    viewport: phoneViewport,
    deviceScaleFactor: 2,
    locale: language,
  });
  await phone.goto(address);
  await phone.locator('mc-application mc-page').waitFor();
  await phone.screenshot({ path: join(folder, `phone-${language}-carried.png`) });
  for (const finding of await axeFindings(phone)) console.log(`phone: ${finding}`);
  await phone.close();
  await kiosk.close();
}

async function pagesTour(office: WardOffice): Promise<void> {
  const page = await office.browser.newPage({ viewport: phoneViewport, deviceScaleFactor: 2 });
  for (const [name, address, size] of [
    ['website-phone', office.demo.website, phoneViewport],
    ['website-desktop', office.demo.website, { width: 1280, height: 1000 }],
    ['officer-desk', office.demo.officerDesk, { width: 1280, height: 800 }],
    ['officer-phone', office.demo.officerDesk, phoneViewport],
    ['panel', office.demo.devicePanel, { width: 1280, height: 1100 }],
  ] as const) {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    if (name === 'officer-desk') await page.locator('[data-code]').first().click();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    for (const finding of await axeFindings(page)) console.log(`${name}: ${finding}`);
  }
  await page.close();
}

await using office = await openWardOffice();
for (const language of ['vi', 'en'] as const) {
  await proceduresTour(office, language);
  await phoneTour(office, language);
  await kioskTour(office, language);
  const [paper] = await office.panel.papers();
  if (paper !== undefined)
    await writeFile(join(folder, `paper-${language}.png`), await office.panel.paper(paper.id));
}
for (const language of ['vi', 'en'] as const) {
  await queueTour(office, { language, folder });
  await faultsTour(office, { language, folder });
  await technicianTour(office, { language, folder, contrast: language === 'en' });
}
for (const language of ['vi', 'en'] as const)
  await careTour(office, language, async (page, name) => {
    await page.evaluate('document.fonts.ready.then(() => 1)');
    await page.screenshot({ path: join(folder, `${name}.png`) });
  });
for (const language of ['vi', 'en'] as const)
  await accessTour(office, language, async (page, name) => {
    await page.evaluate('document.fonts.ready.then(() => 1)');
    await page.screenshot({ path: join(folder, `${name}.png`) });
  });
await pagesTour(office);
await openingTour(folder);
console.log(`pictures are in ${folder}`);
