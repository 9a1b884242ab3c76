import { join } from 'node:path';
import { axeFindings, phoneViewport } from '../support/browser.ts';
import type { WardOffice } from '../support/ward-office.ts';

/** The pages beside the kiosk: the website, the officer's desk, the panel of the devices. */
export async function pagesTour(office: WardOffice, folder: string): Promise<void> {
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
    if (name === 'officer-desk') {
      await page.locator('[data-code]').first().click();
      await page.locator('mc-timeline').first().waitFor();
    }
    await page.screenshot({ path: join(folder, `${name}.png`) });
    for (const finding of await axeFindings(page)) console.log(`${name}: ${finding}`);
  }
  await page.close();
}
