/**
 * How soon the screen answers a finger: `npm run -s bench -- touch`.
 *
 * Real processes and the shell in Chromium at 1080 × 1920. A key's echo: touches at eight a second, with the processor
 * slowed down four times, from the event's own time to the frame after the letter was painted. The touches are the
 * browser's own synthetic gestures, which take a touchscreen's way into the page; events that the protocol dispatches are
 * stamped before the slow page has been asked what lies under them. A screen change: the way
 * from the door to the form and back, not slowed down. `node test/touch/touch.bench.ts ROUNDS` for more or fewer rounds.
 */
import type { CDPSession, Page } from 'playwright-core';
import { limited, percentile, report } from '../support/bench-report.ts';
import { Kiosk } from '../support/kiosk.ts';
import { paintRecorder } from '../support/paint-recorder.ts';
import type { Change, Echo } from '../support/paint-recorder.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const rounds = Number(process.argv[2] ?? 5);
const betweenKeysMs = 125;
/** How long a finger rests on a key. */
const touchMs = 60;
const slowdown = 4;
const typed = 'nguyeexn vawn an ddaays nguyeexn thij huwowng ';

type Method = 'telex' | 'tone-row';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Round {
  readonly changes: readonly Change[];
  readonly echoes: readonly Echo[];
  readonly written: string;
}

async function measure(office: WardOffice, method: Method): Promise<Round> {
  const context = await office.browser.newContext({ hasTouch: true });
  await context.addInitScript(paintRecorder);
  const kiosk = await Kiosk.openIn(context, office.demo.kiosk, 'vi');
  const { page } = kiosk;
  const onPage = (name: string): Promise<void> =>
    page.locator(`mc-kiosk[data-screen="form"][data-page="${name}"]`).waitFor({ state: 'attached' });
  await kiosk.walkToCard();
  await kiosk.press(kiosk.t('card.without'));
  await onPage('applicant');
  await page.locator(`mc-keyboard [data-method="${method}"]`).click();
  await page.locator('mc-keyboard .space').waitFor();
  const box = page.locator('[data-field="applicantName"] input');
  await box.click();
  await page.evaluate('motcuaEchoes.length = 0');
  const places = new Map<string, Box>();
  for (const letter of new Set(typed)) {
    const key = page.locator('mc-keyboard .key', { hasText: letter === ' ' ? 'dấu cách' : exactly(letter) });
    const place = await key.first().boundingBox();
    if (place === null) throw new Error(`no key "${letter}" is seen`);
    places.set(letter, place);
  }
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const touches: Promise<void>[] = [];
  for (const letter of typed) {
    const next = performance.now() + betweenKeysMs;
    const place = places.get(letter);
    if (place !== undefined) touches.push(touch(devtools, place));
    await rest(next - performance.now());
  }
  await Promise.all(touches);
  await allPainted(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const written = await box.inputValue();
  const round = await page.evaluate<Pick<Round, 'changes' | 'echoes'>>(
    '({ changes: motcuaChanges, echoes: motcuaEchoes })',
  );
  await context.close();
  return { ...round, written };
}

/** A letter that was lost is never painted; the text tells. */
async function allPainted(page: Page): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    if ((await page.evaluate<number>('motcuaEchoes.length')) >= typed.length) return;
    await rest(betweenKeysMs);
  }
}

function exactly(letter: string): RegExp {
  return new RegExp(`^\\s*${letter}\\s*$`, 'i');
}

async function touch(devtools: CDPSession, { height, width, x, y }: Box): Promise<void> {
  await devtools.send('Input.synthesizeTapGesture', {
    x: x + width / 2,
    y: y + height / 2,
    duration: touchMs,
    gestureSourceType: 'touch',
  });
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** What each way of typing makes of the letters. */
const expected: Readonly<Record<Method, string>> = {
  telex: 'Nguyễn Văn An Đấy Nguyễn Thị Hương ',
  'tone-row': 'Nguyeexn Vawn An Ddaays Nguyeexn Thij Huwowng ',
};

await using office = await openWardOffice();
// What is measured is the screen; the reader of chips would change its way.
await office.panel.cardReader('pull');
await measure(office, 'telex'); // warms caches and compilers up; not counted
const all: { readonly method: Method; readonly round: Round }[] = [];
for (let round = 0; round < rounds; round += 1)
  for (const method of ['telex', 'tone-row'] as const)
    all.push({ method, round: await measure(office, method) });
const echoes = (method: Method): readonly number[] =>
  all
    .filter((one) => one.method === method)
    .flatMap(({ round }) => round.echoes.map(({ paintedAtMs, touchedAtMs }) => paintedAtMs - touchedAtMs));
const changes = all.flatMap(({ round }) =>
  round.changes.filter(({ clickedAtMs }) => clickedAtMs > 0).map((one) => one.paintedAtMs - one.clickedAtMs),
);
const lost = all.filter(({ method, round }) => round.written !== expected[method]).length;
report('touch', [
  limited(
    'key echo with the tone row, 4 times slowed down, p95',
    percentile(echoes('tone-row'), 0.95),
    'ms',
    32,
  ),
  limited('key echo by Telex, 4 times slowed down, p95', percentile(echoes('telex'), 0.95), 'ms', 32),
  limited('screen change, p95', percentile(changes, 0.95), 'ms', 100),
  limited('texts that lost a key', lost, 'texts', 0),
  { name: 'keys measured', value: echoes('telex').length + echoes('tone-row').length, unit: 'keys' },
]);
