import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from '../support/answers.ts';
import { heapOfPage, heapOfProcess, heapSnapshotOptions } from '../support/heap-strings.ts';
import { openKillableBrowser } from '../support/killable-browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { searchFiles } from '../support/search-files.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let folder: string;
let office: WardOffice;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-planted-'));
  office = await openWardOffice({ environment: { NODE_OPTIONS: heapSnapshotOptions(folder) } });
});
after(async () => {
  await office[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What the card of the wallet says, what is typed, and what only the chip has. */
const planted = {
  fullName: 'Nguyễn Văn An',
  idNumber: '001099012345',
  groupedIdNumber: '001 099 012 345',
  address: 'Thôn Cầu, Đông Quý',
  phone: '0900000123',
} as const;
const values = Object.values(planted);

const foundIn = (texts: readonly string[]): readonly string[] =>
  Object.entries(planted)
    .filter(([, value]) => texts.some((text) => text.normalize('NFC').includes(value)))
    .map(([what]) => what);

/** Somebody scans a card, lets the chip be read, fills everything in, and stands before the last question. */
async function toConsent(kiosk: Kiosk): Promise<void> {
  await kiosk.walkToCard();
  await kiosk.page.locator('[data-action="type-number"]').waitFor();
  await kiosk.holdUp(() => office.panel.scanCard('cccd-2021'), 'chip');
  await office.panel.putCard('cccd-2021');
  await kiosk.at('chip-read');
  await kiosk.page.locator('canvas[data-drawn="done"]').waitFor();
  assert.notDeepEqual(await canvases(kiosk.page), [], 'the search finds a picture that is shown');
  await kiosk.press(kiosk.t('chip.use'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await office.panel.cardReader('take-off');
}

/** Everything that the page may have kept beside its memory. */
async function kept(page: Page): Promise<string> {
  return await page.evaluate<string>(
    `(async () => JSON.stringify([
      [...Array(localStorage.length).keys()].map((index) => localStorage.key(index)),
      [...Array(sessionStorage.length).keys()].map((index) => sessionStorage.key(index)),
      document.cookie,
      await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
      history.state,
    ]))()`,
  );
}

/** Every picture of a face that is still held, in the page or not. */
async function canvases(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: drawn } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration:
      'function () { return this.filter((canvas) => canvas.dataset.drawn !== undefined).map((canvas) => canvas.outerHTML); }',
    returnByValue: true,
  });
  await session.detach();
  return drawn.value as readonly string[];
}

test('after the session the person is found nowhere: memory, profile, device host, logs, the next screen', async () => {
  const profile = join(folder, 'profile');
  await using browser = await openKillableBrowser(profile, 'about:blank');
  const kiosk = await Kiosk.openIn(browser.page.context(), office.demo.kiosk, 'vi');
  const hostId = office.demo.processId('device host') ?? 0;
  const empty = await kept(kiosk.page);

  // One hands in and takes the paper; one leaves in the middle; one leaves without network, and the application waits.
  await toConsent(kiosk);
  assert.deepEqual(
    foundIn(await heapOfPage(kiosk.page)),
    Object.keys(planted),
    'the search finds who is there',
  );
  await kiosk.submit();
  await kiosk.at('done');
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');

  await toConsent(kiosk);
  await kiosk.page.locator('[data-sill="exit"]').click();
  await kiosk.press(kiosk.t('exit.leave'));
  await kiosk.at('start');

  await toConsent(kiosk);
  await office.panel.network('pull');
  await kiosk.submit();
  await kiosk.at('unanswered');
  await kiosk.page.locator('[data-action="keep"]').click();
  await kiosk.at('kept');
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');

  // The next person.
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  assert.deepEqual(foundIn([await kiosk.text()]), [], 'on the next screen');
  assert.deepEqual(await canvases(kiosk.page), [], 'pictures of a face');
  assert.deepEqual(foundIn(await heapOfPage(kiosk.page)), [], 'in the memory of the page');
  assert.equal(await kept(kiosk.page), empty, 'in what the browser keeps for the page');
  assert.deepEqual(foundIn(await heapOfProcess(hostId, folder)), [], 'in the memory of the device host');
  assert.deepEqual(foundIn(office.log), [], 'in what the services have logged');
  await browser.kill();
  assert.deepEqual(await searchFiles(profile, values), [], 'in the files of the profile');
  // The gateway has the cases, and the panel the paper that came out of its printer.
  const elsewhere = ['gateway', 'device-panel'].map((name) => join(office.dataFolder, name));
  const found = await searchFiles(office.dataFolder, values);
  assert.deepEqual(
    found.filter((line) => !elsewhere.some((place) => line.includes(place))),
    [],
    'in files of the kiosk',
  );
});
