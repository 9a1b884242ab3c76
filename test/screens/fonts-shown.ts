import type { Page } from 'playwright-core';

/** Waits until the page's letters are drawn in its own font; `<mc-application>` on a website declares it late. */
export async function fontsShown(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    while (document.querySelector('mc-application') && document.fonts.size === 0)
      await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  })()`);
}
