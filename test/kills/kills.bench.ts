/**
 * The power goes at any moment: `npm run -s bench -- kills [TIMES] [SEED]`, two hundred times by default.
 *
 * Somebody hands an application in at the real kiosk, with network or without, and at a random moment around the last
 * step the browser, the device host or both are killed (SIGKILL) and started again, as the machine's supervisor would.
 * Each application has a telephone number of its own: at the end, with everything up, whatever a person has been told
 * of (a case code, or the number of an application that waits) is there exactly once, and nothing is there twice. The
 * time counts from the kill, with the start of the killed programs, until the screen is at a sensible place again.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { OfficerCase } from '@motcua/gateway/api';
import type { Page } from 'playwright-core';
import { fillForm } from '../support/answers.ts';
import { limited, percentile, report } from '../support/bench-report.ts';
import { cards } from '../support/cards.ts';
import { openKillableBrowser } from '../support/killable-browser.ts';
import type { KillableBrowser } from '../support/killable-browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import { Random } from '../support/random.ts';

const times = Number(process.argv[2] ?? 200);
const random = new Random(Number(process.argv[3] ?? 1));
const victims = ['browser', 'device host', 'both'] as const;
type Victim = (typeof victims)[number];

/** Screens on which nobody has to do anything before they can go on. */
const sensible = new Set([
  'start',
  'form',
  'consent',
  'submitting',
  'unanswered',
  'kept',
  'printing',
  'receipt-fault',
  'done',
  'feedback',
]);

await using cleanup = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'motcua-kills-'));
cleanup.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
const office = cleanup.use(await openWardOffice());
const profile = join(folder, 'profile');
let browser: KillableBrowser = await openKillableBrowser(profile, 'about:blank');
cleanup.defer(() => browser.kill());

/** By telephone number: what the person was told before the power went. */
const told = new Map<string, { readonly caseCode?: string; readonly number?: string }>();
const backMs: Record<Victim, number[]> = { browser: [], 'device host': [], both: [] };
const lost: string[] = [];
for (let time = 0; time < times; time += 1) {
  const phone = `09${String(10_000_000 + time)}`;
  const victim = random.pick(victims);
  const offline = random.percent(40);
  const momentMs = random.below(offline ? 2500 : 1500);
  const kiosk = await enter();
  await toConsent(kiosk, phone);
  if (offline) await office.panel.network('pull');
  const handingIn = handIn(kiosk, offline);
  await delay(momentMs);
  told.set(phone, await saidOn(kiosk.page));
  const killedAt = performance.now();
  if (victim !== 'browser') await office.demo.killDeviceHost();
  if (victim !== 'device host') await browser.kill();
  await handingIn;
  // The browser comes up beside the host, and opens the kiosk as soon as that is served.
  const host = victim === 'browser' ? undefined : office.demo.startDeviceHost();
  if (victim !== 'device host') browser = await openKillableBrowser(profile, 'about:blank');
  await host;
  if (victim !== 'device host') await browser.page.goto(office.demo.kiosk);
  const page = victim === 'device host' ? kiosk.page : browser.page;
  const screen = await comesBack(page);
  backMs[victim].push(performance.now() - killedAt);
  if (screen === '') lost.push(`${phone}: the screen did not come back`);
  if (victim === 'device host') told.set(phone, await whatCameOfIt(page, told.get(phone)));
  if (offline) await office.panel.network('plug');
  if (victim === 'device host') await kiosk.close();
  console.error(
    `kills: ${time + 1} of ${times}: ${victim} after ${momentMs} ms${offline ? ', no network' : ''}; back at ${screen} ` +
      `after ${Math.round(backMs[victim].at(-1) ?? 0)} ms`,
  );
}
await enter();
await untilSent();
const counts = await applicationsByPhone();
for (const [phone, { caseCode, number }] of told) {
  const count = counts.get(phone) ?? 0;
  if (count > 1) lost.push(`${phone}: ${count} times`);
  if (count === 0 && (caseCode !== undefined || number !== undefined)) lost.push(`${phone}: lost`);
}
for (const one of lost) console.error(`kills: ${one}`);
const all = Object.values(backMs).flat();
report('kills', [
  { name: 'killed', value: times, unit: 'times' },
  { name: 'told of a case code', value: tellings('caseCode'), unit: 'applications' },
  { name: 'told of a waiting number', value: tellings('number'), unit: 'applications' },
  { name: 'handed in', value: counts.size, unit: 'applications' },
  limited('lost or doubled', lost.length, 'applications', 0),
  ...victims.map((victim) => ({
    name: `back after a kill of ${victim}, p95`,
    value: Math.round(percentile(backMs[victim], 0.95)),
    unit: 'ms',
  })),
  limited('back, longest', Math.round(Math.max(...all)), 'ms', 5000),
]);

/** The kiosk on its first screen, in the page that is there. */
async function enter(): Promise<Kiosk> {
  return await Kiosk.openIn(browser.page.context(), office.demo.kiosk, 'vi');
}

async function toConsent(kiosk: Kiosk, phone: string): Promise<void> {
  await kiosk.walkToCard();
  await kiosk.page.locator('[data-action="type-number"]').waitFor();
  await kiosk.holdUp(() => office.panel.scan(cards.cccd2021), 'chip', 'confirm');
  if ((await kiosk.screen()) === 'chip') await kiosk.skipChip();
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk, { phone });
  await kiosk.walkFromFeeToConsent();
}

/** Goes on as far as the power lets it. */
async function handIn(kiosk: Kiosk, offline: boolean): Promise<void> {
  try {
    await kiosk.submit();
    if (!offline) return;
    await kiosk.page.locator('[data-action="keep"]').click({ timeout: 20_000 });
  } catch {
    // The browser is gone.
  }
}

/** The code or number that stands on the screen at this moment. */
async function saidOn(page: Page): Promise<{ readonly caseCode?: string; readonly number?: string }> {
  return await page.evaluate<{ readonly caseCode?: string; readonly number?: string }>(
    `({
      caseCode: document.querySelector('[data-case-code]')?.dataset.caseCode,
      number: document.querySelector('[data-provisional-number]')?.dataset.provisionalNumber,
    })`,
  );
}

/** The screen on which the kiosk can be used again, with its devices; empty when that does not happen. */
async function comesBack(page: Page): Promise<string> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const now = await page
      .evaluate<{ readonly screen: string; readonly connected: boolean }>(
        `(() => {
          const kiosk = document.querySelector('mc-kiosk');
          const devices = kiosk?.actor?.getSnapshot().context.devices;
          return { screen: kiosk?.dataset.screen ?? '', connected: devices?.hostConnected === true };
        })()`,
      )
      .catch(() => undefined);
    if (now?.connected === true && sensible.has(now.screen)) return now.screen;
    if (performance.now() > deadline) return '';
    await delay(20);
  }
}

/** The page has lived on: it ends as without the kill. */
async function whatCameOfIt(
  page: Page,
  before: { readonly caseCode?: string; readonly number?: string } | undefined,
): Promise<{ readonly caseCode?: string; readonly number?: string }> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const said = await saidOn(page);
    if (said.caseCode !== undefined || said.number !== undefined) return said;
    await delay(100);
  }
  return before ?? {};
}

/** Waits until nothing waits any more. */
async function untilSent(): Promise<void> {
  const numbers = [...told.values()].flatMap(({ number }) => (number === undefined ? [] : [number]));
  const deadline = performance.now() + 120_000;
  for (const number of numbers) {
    while ((await stateOf(number)) !== 'submitted') {
      if (performance.now() > deadline) return;
      await delay(200);
    }
  }
}

async function stateOf(number: string): Promise<string> {
  const response = await fetch(`${office.demo.gateway}/v1/provisional/${number}`);
  return response.ok ? ((await response.json()) as { readonly state: string }).state : 'unknown';
}

async function applicationsByPhone(): Promise<ReadonlyMap<string, number>> {
  const headers = { authorization: `Bearer ${office.demo.officerToken}` };
  const found = new Map<string, number>();
  for (const caseCode of await caseCodes(headers)) {
    const response = await fetch(`${office.demo.gateway}/v1/officer/cases/${encodeURIComponent(caseCode)}`, {
      headers,
    });
    const { answers } = (await response.json()) as OfficerCase;
    // The officer reads numbers in groups.
    const phone =
      JSON.stringify(answers)
        .replaceAll(/[ .]/g, '')
        .match(/091\d{7}/)?.[0] ?? caseCode;
    found.set(phone, (found.get(phone) ?? 0) + 1);
  }
  return found;
}

/** All of them, page by page. */
async function caseCodes(headers: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const codes: string[] = [];
  for (;;) {
    const before = codes.length === 0 ? '' : `&before=${encodeURIComponent(codes.at(-1) ?? '')}`;
    const response = await fetch(`${office.demo.gateway}/v1/officer/cases?limit=50${before}`, { headers });
    const page = (await response.json()) as readonly { readonly caseCode: string }[];
    if (page.length === 0) return codes;
    codes.push(...page.map(({ caseCode }) => caseCode));
  }
}

function tellings(what: 'caseCode' | 'number'): number {
  return [...told.values()].filter((said) => said[what] !== undefined).length;
}
