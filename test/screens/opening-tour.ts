/** Takes pictures of a kiosk with its unit's configuration: open, closed, in each look. */
import { join } from 'node:path';
import { sampleConfiguration } from '@motcua/kiosk-config/testing';
import { launchBrowser } from '../support/browser.ts';
import { openConfiguredKiosk } from '../support/configured-kiosk.ts';
import { Kiosk } from '../support/kiosk.ts';
import { fontsShown } from './fonts-shown.ts';

const never = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/** As long as an announcement may be. */
const longest = {
  text: {
    vi: 'Từ thứ Hai tới thứ Sáu tuần này, quầy số 3 chuyển sang phòng 12 ở tầng hai. Bạn lên bằng thang máy bên tay trái cửa lớn.',
    en: 'Counter 3 is in room 12 on the second floor this week.',
  },
};

/** The start screen with notices, a logo and a hue; the closed screen in vi and en, large and in high contrast. */
export async function openingTour(folder: string): Promise<void> {
  await using office = await openConfiguredKiosk({ aliveSeconds: 60 });
  await using browser = await launchBrowser();
  const { hours, ...open } = sampleConfiguration({ version: 1, brand: { hue: 350, chroma: 0.09 } });
  await office.publish({ ...open, hours: allDay(), announcements: [longest] });
  const kiosk = await Kiosk.open(browser, office.screen, 'vi');
  const { page } = kiosk;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
    await page.screenshot({ path: join(folder, `opening-${name}.png`) });
  };
  await office.logged('configuration-in-use', 1);
  await page.locator('.lintel img.logo').waitFor();
  await kiosk.at('start');
  await shoot('start');
  await page.locator('[data-sill="larger"]').click();
  await shoot('start-large');
  for (let press = 0; press < 2; press += 1) await page.locator('[data-sill="larger"]').click();
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await shoot('home');
  await page.locator('[data-sill="exit"]').click();
  await kiosk.at('start');
  const nextOpening = { date: inDays(3), periods: hours?.monday ?? [] };
  await office.publish({ ...open, version: 2, hours: { ...never, special: [nextOpening] } });
  await office.logged('configuration-in-use', 2);
  await kiosk.at('out-of-hours');
  await shoot('closed-vi');
  await page.locator('[data-sill="larger"]').click();
  await shoot('closed-large');
  await page.locator('[data-sill="larger"]').click();
  await shoot('closed-large-contrast');
  await page.locator('[data-sill="larger"]').click();
  await page.locator('[data-sill="language"]').click();
  await kiosk.press('English');
  await shoot('closed-en');
}

function allDay(): typeof never {
  const day = [{ from: '00:00', to: '24:00' }];
  return Object.fromEntries(Object.keys(never).map((name) => [name, day])) as unknown as typeof never;
}

/** `YYYY-MM-DD` in Vietnam. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
}
