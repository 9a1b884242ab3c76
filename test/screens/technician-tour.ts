import { join } from 'node:path';
import { Kiosk } from '../support/kiosk.ts';
import { Technician } from '../support/technician.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { fontsShown } from './fonts-shown.ts';

const sections = ['devices', 'paper', 'network', 'logs', 'sound', 'screen', 'machine'] as const;

/** The technician's mode, part by part, as it is on the real machine. */
export async function technicianTour(
  office: WardOffice,
  options: { readonly language: 'vi' | 'en'; readonly folder: string; readonly contrast?: boolean },
): Promise<void> {
  const { contrast = false, folder, language } = options;
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
    const look = contrast ? '-contrast' : '';
    await page.screenshot({ path: join(folder, `technician-${language}${look}-${name}.png`) });
  };
  const prepare = async (): Promise<void> => {
    await kiosk.at('start');
    if (language === 'en') await kiosk.press('English');
    if (!contrast) return;
    await page.locator('[data-sill="larger"]').click();
    await page.locator('[data-sill="larger"]').click();
  };
  await prepare();
  const technician = new Technician(office, kiosk);
  await technician.gesture();
  await technician.type('12');
  await shoot('entry');
  await technician.mode.locator('[data-action="card"]').click();
  await shoot('card');
  await technician.mode.locator('[data-action="code"]').click();
  await page.locator('mc-care[data-section="entry"]').waitFor();
  await technician.button(language === 'vi' ? 'Ra khỏi đây' : 'Leave').click();
  await prepare();
  await technician.enterWithCard();
  for (const section of sections) {
    await technician.go(section);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await shoot(section);
    if (section === 'logs') {
      await technician.mode.locator('[data-action="square"]').click();
      await shoot('logs-code');
    }
    if (section === 'paper') {
      for (const step of [2, 3, 4]) {
        await technician.mode.locator('mc-care-paper .press').last().click();
        await shoot(`paper-${step}`);
      }
    }
    if (section === 'screen') {
      await technician.mode.locator('mc-care-screen .press').first().click();
      await shoot('touch-test');
      await technician.mode.locator('[data-action="cancel"]').click();
    }
  }
  for (const finding of await kiosk.axe()) console.log(`technician: ${finding}`);
  await kiosk.close();
}
