import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TechnicianReport } from '@motcua/care';
import { sampleConfiguration } from '@motcua/kiosk-config/testing';
import type { Configuration } from '@motcua/kiosk-config';
import type { Page } from 'playwright-core';
import { axeFindings, launchBrowser } from '../support/browser.ts';
import { openConfiguredKiosk } from '../support/configured-kiosk.ts';
import type { ConfiguredKiosk } from '../support/configured-kiosk.ts';
import { Kiosk } from '../support/kiosk.ts';

/** Always open: the test runs at any hour. */
function version(version: number, hue: number): Configuration {
  const { hours: _, ...always } = sampleConfiguration({ version, brand: { hue, chroma: 0.09 } });
  return always;
}

const hueOf = (page: Page): Promise<string> =>
  page.evaluate('document.documentElement.style.getPropertyValue("--mc-brand-hue")');

/** Rejects where the picture is none. */
const drawnLogo = `(() => {
  const logo = document.querySelector('.lintel img.logo');
  return logo.decode().then(() => logo.naturalWidth);
})()`;

test('a signed file changes the kiosk between two sessions; one that the screen cannot start with is taken back', async () => {
  await using office = await openConfiguredKiosk({ aliveSeconds: 12 });
  await using browser = await launchBrowser();
  const kiosk = await Kiosk.open(browser, office.screen, 'vi');
  const { page } = kiosk;
  page.setDefaultTimeout(60_000);
  await kiosk.at('start');
  await page.locator('[data-start]').click();
  await kiosk.at('home');

  await office.publish(version(12, 350));
  await office.logged('configuration-waits', 12);
  assert.equal(await kiosk.screen(), 'home');
  assert.equal(await hueOf(page), '');

  await page.locator('[data-sill="exit"]').click();
  await page.locator('.lintel img.logo').waitFor();
  await office.logged('configuration-in-use', 12);
  await kiosk.at('start');
  assert.equal(await hueOf(page), '350');
  const logo = page.locator('.lintel img.logo');
  assert.equal(await logo.getAttribute('alt'), 'Biểu trưng phường');
  assert.ok((await page.evaluate<number>(drawnLogo)) > 0);
  const text = await kiosk.text();
  assert.match(text, /Mời bạn vào phường Sài Gòn\./);
  assert.match(text, /Thứ Sáu này quầy 3 nghỉ\./);
  assert.deepEqual(await axeFindings(page), []);
  await page.locator('[data-start]').click();
  await kiosk.at('home');
  await page.locator('[data-action="all"]').click();
  await page.locator('[data-procedure]').first().waitFor();
  assert.equal(await page.locator('[data-procedure]').count(), 2);
  await page.locator('[data-sill="exit"]').click();
  await kiosk.at('start');

  // A screen that cannot start with version 13: it never gets to know how to begin.
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const isBad = (await answer.text()).includes('"version":13');
    await (isBad ? route.abort() : route.fulfill({ response: answer }));
  });
  await office.publish(version(13, 20));
  await office.logged('configuration-on-trial', 13);
  await office.logged('configuration-rolled-back', 13);
  await page.locator('.lintel img.logo').waitFor();
  await kiosk.at('start');
  assert.equal(await hueOf(page), '350');
  const { configuration } = (await (await fetch(`${office.address}/config.json`)).json()) as {
    configuration: { version: number };
  };
  assert.equal(configuration.version, 12);
  const report = await firstReport(office);
  assert.equal(report.configuration?.refusal?.code, 'did-not-start');
  // The page beside the kiosk says what only the screen knows.
  assert.deepEqual(report.waiting?.applications, { count: 0 });
  assert.ok(report.selfTest?.checks.some(({ subject }) => subject === 'outbox'));
});

/** What the technician's page is told first. */
async function firstReport({ address, technicianToken }: ConfiguredKiosk): Promise<TechnicianReport> {
  const response = await fetch(`${address}/technician/api/live`, {
    headers: { authorization: `Bearer ${technicianToken}` },
  });
  assert.ok(response.body !== null);
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.includes('\n')) break;
  }
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as TechnicianReport;
}
