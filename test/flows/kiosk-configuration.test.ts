import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeSigningKey, signConfiguration, verificationKeyOf } from '@motcua/kiosk-config';
import type { Configuration, SigningKey } from '@motcua/kiosk-config';
import { sampleConfiguration } from '@motcua/kiosk-config/testing';
import type { Browser, Page } from 'playwright-core';
import { freePorts } from '../../scripts/demo/ports.ts';
import { startService } from '../../scripts/demo/service-process.ts';
import type { ServiceProcess } from '../../scripts/demo/service-process.ts';
import { axeFindings, launchBrowser } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';

/** Nothing listens there: the devices are lost, which keeps no kiosk from opening. */
const nowhere = { kind: 'tcp', host: '127.0.0.1', port: 9 };
const deadlineMs = 60_000;

let folder: string;
let key: SigningKey;
let gateway: ServiceProcess;
let host: ServiceProcess;
let browser: Browser;
const log: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-configuration-'));
  key = await makeSigningKey();
  const ports = await freePorts();
  await mkdir(join(folder, 'kiosks'));
  gateway = await startService({
    name: 'gateway',
    file: 'packages/gateway/src/main.ts',
    environment: {
      MOTCUA_GATEWAY_PORT: String(ports.gateway),
      MOTCUA_DATA: join(folder, 'gateway'),
      MOTCUA_ORIGINS: `http://127.0.0.1:${ports.kiosk}`,
      MOTCUA_OFFICER_TOKEN: 'a-token-of-the-test-alone',
      MOTCUA_KIOSK_CONFIGS: join(folder, 'kiosks'),
    },
  });
  const config = join(folder, 'host.json');
  await writeFile(
    config,
    JSON.stringify({
      port: ports.kiosk,
      origins: [],
      shellFolder: 'kiosk-app/shell/dist',
      kiosk: { name: 'Kiosk 1', gateway: `http://127.0.0.1:${ports.gateway}`, unit: '26740' },
      devices: {
        scanner: { transport: nowhere, suffix: 'CR' },
        printer: { transport: nowhere, model: 'generic-80' },
      },
      configuration: {
        keys: [verificationKeyOf(key)],
        folder: join(folder, 'state'),
        pollSeconds: 1,
        aliveSeconds: 12,
      },
    }),
  );
  host = await startService({
    name: 'device host',
    file: 'kiosk-app/device-host/src/main.ts',
    environment: { MOTCUA_HOST_CONFIG: config },
    onLog: (line) => log.push(line),
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await host.stop();
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What an operator does: signs a version and puts it on the gateway, whole. Always open: the test runs at any hour. */
async function publish(changes: Partial<Configuration>): Promise<void> {
  const { hours: _, ...always } = sampleConfiguration(changes);
  const signed = await signConfiguration(always, key);
  await writeFile(join(folder, 'kiosks/new'), signed);
  await rename(join(folder, 'kiosks/new'), join(folder, 'kiosks/all.jws'));
}

async function logged(event: string, version: number): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  const has = (line: string): boolean =>
    line.includes(`"event":"${event}"`) && line.includes(`"version":${version}`);
  while (!log.some(has)) {
    assert.ok(performance.now() < deadline, `${event} of ${version} is not in the log:\n${log.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const hueOf = (page: Page): Promise<string> =>
  page.evaluate('document.documentElement.style.getPropertyValue("--mc-brand-hue")');

/** Rejects where the picture is none. */
const drawnLogo = `(() => {
  const logo = document.querySelector('.lintel img.logo');
  return logo.decode().then(() => logo.naturalWidth);
})()`;

test('a signed file changes the kiosk between two sessions; one that the screen cannot start with is taken back', async () => {
  const { address, token } = host.ready as { address: string; token: string };
  const kiosk = await Kiosk.open(browser, `${address}/#token=${token}`, 'vi');
  const { page } = kiosk;
  page.setDefaultTimeout(deadlineMs);
  await kiosk.at('start');
  await page.locator('[data-start]').click();
  await kiosk.at('home');

  await publish({ version: 12, brand: { hue: 350, chroma: 0.09 } });
  await logged('configuration-waits', 12);
  assert.equal(await kiosk.screen(), 'home');
  assert.equal(await hueOf(page), '');

  await page.locator('[data-sill="exit"]').click();
  await page.locator('.lintel img.logo').waitFor();
  await logged('configuration-in-use', 12);
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
  await publish({ version: 13, brand: { hue: 20, chroma: 0.09 } });
  await logged('configuration-on-trial', 13);
  await logged('configuration-rolled-back', 13);
  await page.locator('.lintel img.logo').waitFor();
  await kiosk.at('start');
  assert.equal(await hueOf(page), '350');
  const { configuration } = (await (await fetch(`${address}/config.json`)).json()) as {
    configuration: { version: number };
  };
  assert.equal(configuration.version, 12);
});
