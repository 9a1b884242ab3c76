/**
 * The whole journey as a citizen feels it: `npm run -s bench -- journey`.
 *
 * Real processes (gateway on SQLite with synchronous FULL, device host, scanner over its serial port, printer over TCP)
 * and the shell in Chromium at 1080 × 1920. From the event's own time to the frame after the new screen was painted.
 */
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import { fillForm } from '../support/answers.ts';
import { limited, percentile, report } from '../support/bench-report.ts';
import type { Figure } from '../support/bench-report.ts';
import { paintRecorder } from '../support/paint-recorder.ts';
import type { Change } from '../support/paint-recorder.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const journeys = Number(process.argv[2] ?? 20);

interface Measured {
  readonly changes: readonly Change[];
  readonly scanToFilledMs: number;
  readonly submitToCodeMs: number;
}

async function measureOne(office: WardOffice): Promise<Measured> {
  const { browser, demo, panel } = office;
  const context = await browser.newContext();
  await context.addInitScript(paintRecorder);
  const kiosk = await Kiosk.openIn(context, demo.kiosk, 'vi');
  await kiosk.walkToCard();
  const sentAtMs = await panel.scanAt(cards.cccd2021);
  await kiosk.at('confirm');
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await kiosk.submit();
  await kiosk.at('done');
  const code = await kiosk.caseCode();
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.page.locator('[data-action="look-up"]').click();
  await kiosk.at('lookup');
  await kiosk.page.locator('[data-field="caseCode"] input').click();
  await kiosk.page.keyboard.type(code);
  await kiosk.button(kiosk.t('lookup.find')).last().click();
  await kiosk.at('case');
  await kiosk.press(kiosk.t('action.home'));
  await kiosk.at('home');
  const changes = await kiosk.page.evaluate<readonly Change[]>('window.motcuaChanges');
  await context.close();
  const paintedAt = (screen: string): Change | undefined => changes.find(({ to }) => to === screen);
  const submitting = paintedAt('submitting');
  const coded = paintedAt('printing') ?? paintedAt('done');
  const clickedAtMs = submitting?.clickedAtMs ?? coded?.clickedAtMs ?? Number.NaN;
  return {
    changes,
    scanToFilledMs: (paintedAt('confirm')?.paintedAtMs ?? Number.NaN) - sentAtMs,
    submitToCodeMs: (coded?.paintedAtMs ?? Number.NaN) - clickedAtMs,
  };
}

function tapFigures(all: readonly Measured[]): readonly Figure[] {
  const byScreen = new Map<string, number[]>();
  for (const { to, clickedAtMs, paintedAtMs } of all.flatMap(({ changes }) => changes)) {
    if (clickedAtMs === 0) continue;
    byScreen.set(to, [...(byScreen.get(to) ?? []), paintedAtMs - clickedAtMs]);
  }
  return [...byScreen].map(([screen, values]) =>
    limited(`tap to paint, ${screen}, p95`, percentile(values, 0.95), 'ms', 100),
  );
}

const office = await openWardOffice();
try {
  // What is measured is the card's code; `npm run -s bench -- card` measures chips.
  await office.panel.cardReader('pull');
  await measureOne(office); // warms caches and compilers up; not counted
  const before = office.log.length;
  const all: Measured[] = [];
  for (let journey = 0; journey < journeys; journey += 1) all.push(await measureOne(office));
  const bands = office.log
    .slice(before)
    .filter((line) => line.includes('receipt-first-band'))
    .map(
      (line) => (JSON.parse(line.slice(line.indexOf('{'))) as { readonly milliseconds: number }).milliseconds,
    );
  report('journey', [
    ...tapFigures(all),
    limited(
      'end of scan to filled form, p95',
      percentile(
        all.map(({ scanToFilledMs }) => scanToFilledMs),
        0.95,
      ),
      'ms',
      300,
    ),
    limited(
      'submit to case code, p95',
      percentile(
        all.map(({ submitToCodeMs }) => submitToCodeMs),
        0.95,
      ),
      'ms',
      300,
    ),
    limited('first band of the receipt encoded, p95', percentile(bands, 0.95), 'ms', 50),
    { name: 'journeys measured', value: all.length, unit: 'journeys' },
  ]);
} finally {
  await office[Symbol.asyncDispose]();
}
