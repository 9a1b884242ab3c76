import { join } from 'node:path';
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { fontsShown } from './fonts-shown.ts';

/** From the door to the receipt and its case, with the card's mishaps on the way. */
export async function kioskTour(
  office: WardOffice,
  { folder, language }: { readonly folder: string; readonly language: 'vi' | 'en' },
): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  let number = 0;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
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
