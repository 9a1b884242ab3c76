import { join } from 'node:path';
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { fontsShown } from './fonts-shown.ts';

const printerFaults = [
  ['paper-low', 'run-low', 'load-paper'],
  ['paper-out', 'run-out', 'load-paper'],
  ['cover-open', 'open-cover', 'close-cover'],
  ['printer-lost', 'pull', 'plug'],
] as const;

/** What the simulated devices can have: each fault on the start screen, and where it meets a person. */
export async function faultsTour(
  office: WardOffice,
  { folder, language }: { readonly folder: string; readonly language: 'vi' | 'en' },
): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const { panel } = office;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
    await page.screenshot({ path: join(folder, `faults-${language}-${name}.png`) });
  };
  const pictured = (fault: string): Promise<void> =>
    page.locator(`[data-fault="${fault}"]`).first().waitFor({ timeout: 30_000 });
  await kiosk.at('start');
  if (language === 'en') await kiosk.press('English');
  for (const [fault, begin, end] of printerFaults) {
    await panel.printer(begin);
    await pictured(fault);
    await shoot(`start-${fault}`);
    await panel.printer(end);
    await page.locator('.limits').waitFor({ state: 'detached' });
  }
  await panel.scanner('pull');
  await pictured('scanner-lost');
  await shoot('start-scanner-lost');
  await panel.scanner('plug');
  await page.locator('.limits').waitFor({ state: 'detached' });
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await shoot('home');
  await page.locator('[data-action="apply"]').click();
  await kiosk.at('info');
  await kiosk.press(kiosk.t('info.start'));
  await kiosk.at('card');
  await shoot('card');
  await panel.scanner('pull');
  await pictured('scanner-lost');
  await shoot('card-scanner-lost');
  await panel.scanner('plug');
  await page.getByText(kiosk.t('card.waiting')).first().waitFor();
  await kiosk.holdUp(() => panel.scan(cards.cccd2021), 'chip');
  await shoot('chip');
  await panel.putCard('can-cuoc-2024');
  await kiosk.at('chip-fault', 'chip-read');
  await shoot('chip-fault');
  await panel.cardReader('take-off');
  if ((await kiosk.screen()) === 'chip-fault') await kiosk.press(kiosk.t('chip.skip'));
  await kiosk.at('confirm');
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await panel.printer('open-cover');
  await kiosk.submit();
  await kiosk.at('receipt-fault');
  await shoot('receipt-cover-open');
  await panel.printer('close-cover');
  await kiosk.close();
}
