import type { Page } from 'playwright-core';
import { axeFindings } from '../support/browser.ts';

/** Takes the picture of a page under a name. */
export type Shoot = (page: Page, name: string) => Promise<void>;

const drawn = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1)))))`;

/** Takes pictures whose names begin alike, once all is drawn, and says what axe finds on each. */
export function taker(page: Page, prefix: string, shoot: Shoot): (name: string) => Promise<void> {
  return async (name) => {
    await page.evaluate(drawn);
    for (const finding of await axeFindings(page)) console.log(`${prefix}-${name}: ${finding}`);
    await shoot(page, `${prefix}-${name}`);
  };
}
