import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { axeFindings, phoneViewport } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { readQrCodes } from '../support/read-qr.ts';
import type { WardOffice } from '../support/ward-office.ts';

/** The sheet of a procedure, an application on its way to a phone, and the phone. */
export async function phoneTour(
  office: WardOffice,
  { folder, language }: { readonly folder: string; readonly language: 'vi' | 'en' },
): Promise<void> {
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
  await page.getByText(kiosk.t('carry.taken')).waitFor();
  await page.screenshot({ path: join(folder, `phone-${language}-carry-taken.png`) });
  await phone.close();
  await kiosk.close();
}
