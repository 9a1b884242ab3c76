import { join } from 'node:path';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { fontsShown } from './fonts-shown.ts';

/** Home, search, list, and the information of what this kiosk takes and does not take. */
export async function proceduresTour(
  office: WardOffice,
  { folder, language }: { readonly folder: string; readonly language: 'vi' | 'en' },
): Promise<void> {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
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
