/**
 * The same form many times over: `npm run -s bench -- forms [ROUNDS] [CONTESTANT,…]`.
 *
 * Three steps and twenty fields: by `<mc-application>`, by hand, and by the form libraries that people take instead, each
 * as its documentation says. One run, in turn, CPU throttled to a quarter; medians of all rounds, so compare ratios. A
 * contestant takes part when it tells all empty fields and all twenty answers arrive. Whether it does so under
 * `default-src 'self'` without a violation is tried first; one that does not is measured without a policy.
 *
 * - JavaScript: brotli at quality 11 of the scripts fetched until the first field takes a key, and until the last step.
 * - Interactive: from the start of the navigation until the first field shows a key. Ours begins with a screen of what the
 *   procedure needs, which no peer has; going on from there, as soon as that can be done, is counted too, and carries the
 *   limit: a page that says nothing else shows that screen, so that is what a person waits for. A page that has said what
 *   is needed before (`<mc-procedure-info>`, or the attribute `begun`) starts with the first question as the peers do:
 *   measured in the same run, and reported without a limit.
 * - Step change: from the click to the frame with the next step's first field, both changes on average.
 * - Slowest key: of all keys typed into the text fields, the one whose median over the rounds is the longest, from the
 *   key until the next frame is on the screen (Event Timing). What a loaded machine adds to one key in one round does
 *   not count; the worst key of a round is printed beside it.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { limited, percentile, report } from '../support/bench-report.ts';
import { launchBrowser } from '../support/browser.ts';
import { contestants, isOurs } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import { answers, steps } from './form.ts';
import { startFormServer } from './form-server.ts';
import type { FormServer, Policy } from './form-server.ts';
import { installPeers, peersFolder } from './install-peers.ts';
import { ourDefinition } from './our-definition.ts';
import { install } from './recorder.mjs';
import { FormWalk } from './walk-form.ts';

const rounds = Number(process.argv[2] ?? 7);
const only = process.argv[3]?.split(',');
const patienceMs = 120_000;

interface Trial {
  readonly contestant: Contestant;
  readonly works: boolean;
  readonly violations: readonly string[];
  /** Under the policy it is measured with. */
  readonly policy: Policy;
}

interface Round {
  readonly firstScriptsKb: number;
  readonly allScriptsKb: number;
  readonly interactiveMs: number;
  readonly stepMs: number;
  readonly keysMs: readonly number[];
  readonly worstKeyMs: number;
}

await using cleanup = new AsyncDisposableStack();
build();
installPeers(contestants.flatMap((contestant) => (isOurs(contestant) ? [] : [contestant.id])));
const folder = await mkdtemp(join(tmpdir(), 'motcua-forms-'));
cleanup.defer(() => rm(folder, { recursive: true, force: true }));
for (const { id } of contestants.filter(isOurs)) {
  await mkdir(join(folder, id));
  await cp(join('test/forms', id, 'index.html'), join(folder, id, 'index.html'));
  await cp('packages/elements/dist', join(folder, id, 'motcua'), { recursive: true });
}
const server = cleanup.use(
  await startFormServer({
    folders: Object.fromEntries(
      contestants.map((contestant) => [
        contestant.id,
        isOurs(contestant) ? join(folder, contestant.id) : join(peersFolder, contestant.id, 'dist'),
      ]),
    ),
    definition: ourDefinition,
  }),
);
const browser = await launchBrowser();
cleanup.defer(() => browser.close());

const trials: Trial[] = [];
for (const contestant of contestants) {
  if (only !== undefined && !only.includes(contestant.id)) continue;
  trials.push(await tryOut({ browser, server }, contestant));
}
const measured = new Map<Contestant, Round[]>(trials.map(({ contestant }) => [contestant, []]));
// The first round warms caches up and is not counted.
for (let round = 0; round <= rounds; round += 1) {
  for (const { contestant, policy } of trials) {
    try {
      const result = await measure({ browser, server }, contestant, policy);
      if (round > 0) measured.get(contestant)?.push(result);
    } catch (error) {
      const because = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      console.error(`forms: ${contestant.name} is left out of round ${round}: ${because}`);
    }
  }
  console.error(`forms: round ${round} of ${rounds}`);
}
conclude();

interface Place {
  readonly browser: Browser;
  readonly server: FormServer;
}

/** Does it run under the policy, and does everything arrive? Not throttled, not timed. */
async function tryOut(place: Place, contestant: Contestant): Promise<Trial> {
  const strict = await walkUnder(place, contestant, 'strict');
  const works = strict.code === 'arrived' && strict.violations.length === 0;
  if (works) return { contestant, works, violations: [], policy: 'strict' };
  const open = await walkUnder(place, contestant, 'open');
  if (open.code !== 'arrived') throw new Error(`${contestant.name} does not work: ${open.because}`);
  const outcome = strict.code === 'arrived' ? 'completes' : `does not complete (${strict.because})`;
  console.error(`forms: ${contestant.name} ${outcome} under default-src 'self'; violations:`);
  for (const violation of new Set(strict.violations)) console.error(`forms:   ${violation}`);
  return { contestant, works, violations: strict.violations, policy: 'open' };
}

type Outcome = ({ readonly code: 'arrived' } | { readonly code: 'stuck'; readonly because: string }) & {
  readonly violations: readonly string[];
};

async function walkUnder(
  { browser, server }: Place,
  contestant: Contestant,
  policy: Policy,
): Promise<Outcome> {
  const { context, page } = await open(browser, contestant);
  page.setDefaultTimeout(policy === 'strict' ? 10_000 : patienceMs);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const violations = async (): Promise<readonly string[]> => await page.evaluate('formsBench.violations');
  try {
    const arrived = server.nextSubmission(contestant.id);
    await page.goto(server.address(contestant.id, policy));
    const walk = new FormWalk(page, contestant);
    const late = AbortSignal.timeout(policy === 'strict' ? 10_000 : patienceMs);
    await orLate(walk.interactive(), late);
    const { told, expected } = await walk.emptyFieldsTold();
    if (told < expected) throw new Error(`${told} of ${expected} empty fields are told`);
    for (const [index, step] of steps.entries()) {
      await walk.answer(step);
      if (index < steps.length - 1) await orLate(walk.next(index), late);
    }
    await walk.send();
    const submitted = await orLate(arrived, late);
    for (const [id, answer] of Object.entries(answers))
      if (submitted[id] !== answer) throw new Error(`${id} arrived as ${submitted[id] ?? 'nothing'}`);
    return { code: 'arrived', violations: await violations() };
  } catch (error) {
    const because = problems[0] ?? (error instanceof Error ? error.message : String(error));
    return { code: 'stuck', because: because.split('\n', 1)[0] ?? '', violations: await violations() };
  } finally {
    await context.close();
  }
}

async function measure({ browser, server }: Place, contestant: Contestant, policy: Policy): Promise<Round> {
  const { context, page } = await open(browser, contestant);
  page.setDefaultTimeout(patienceMs);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  try {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const arrived = server.nextSubmission(contestant.id);
    await page.goto(server.address(contestant.id, policy), { waitUntil: 'commit' });
    const walk = new FormWalk(page, contestant);
    const late = AbortSignal.timeout(patienceMs);
    const interactiveMs = await orLate(walk.interactive(), late);
    const scriptsKb = (): number =>
      Array.from(scripts).reduce((sum, url) => sum + server.compressedSize(url), 0) / 1000;
    const firstScriptsKb = scriptsKb();
    const changes: number[] = [];
    for (const [index, step] of steps.entries()) {
      await walk.answer(step);
      if (index < steps.length - 1) changes.push(await orLate(walk.next(index), late));
    }
    await walk.settled();
    const keysMs = await page.evaluate<readonly number[]>('formsBench.keys()');
    const allScriptsKb = scriptsKb();
    await walk.send();
    await orLate(arrived, late);
    return {
      firstScriptsKb,
      allScriptsKb,
      interactiveMs,
      stepMs: changes.reduce((sum, change) => sum + change, 0) / changes.length,
      keysMs,
      worstKeyMs: Math.max(...keysMs),
    };
  } finally {
    await context.close();
  }
}

async function open(
  browser: Browser,
  contestant: Contestant,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  const [first] = steps[0]?.fields ?? [];
  if (first === undefined) throw new Error('the form is empty');
  await context.addInitScript(`(${install.toString()})(${JSON.stringify(contestant.control(first))})`);
  const page = await context.newPage();
  await showWhole(page);
  return { context, page };
}

/**
 * The window with its bars is as high as the page is said to be: of the page's lower end nothing is ever on the screen,
 * and a key typed there waits for a frame that something else brings.
 */
async function showWhole(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { windowId } = await devTools.send('Browser.getWindowForTarget');
  await devTools.send('Browser.setWindowBounds', { windowId, bounds: { width: 1280, height: 1100 } });
  await devTools.detach();
}

async function orLate<Value>(work: Promise<Value>, late: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(new Error('it takes too long'));
  late.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    late.removeEventListener('abort', onAbort);
  }
}

function conclude(): void {
  const rows = trials.map(({ contestant, works, violations }) => {
    const all = measured.get(contestant) ?? [];
    const median = (of: (round: Round) => number): number => percentile(all.map(of), 0.5);
    const keys = (all[0]?.keysMs ?? []).map((_key, place) =>
      median(({ keysMs }) => keysMs[place] ?? Number.POSITIVE_INFINITY),
    );
    return {
      contestant,
      works,
      violations: violations.length,
      firstScriptsKb: median((round) => round.firstScriptsKb),
      allScriptsKb: median((round) => round.allScriptsKb),
      interactiveMs: median((round) => round.interactiveMs),
      stepMs: median((round) => round.stepMs),
      slowestKeyMs: Math.max(...keys),
      medianKeyMs: percentile(keys, 0.5),
      worstKeyMs: median((round) => round.worstKeyMs),
    };
  });
  print([
    '',
    'JS kB',
    'all JS kB',
    'interactive',
    'step',
    'slowest key',
    'median key',
    'worst key',
    'policy',
  ]);
  for (const row of rows) {
    print([
      row.contestant.name,
      row.firstScriptsKb.toFixed(1),
      row.allScriptsKb.toFixed(1),
      row.interactiveMs.toFixed(0),
      row.stepMs.toFixed(1),
      row.slowestKeyMs.toFixed(1),
      row.medianKeyMs.toFixed(1),
      row.worstKeyMs.toFixed(0),
      row.works ? 'works' : `no: ${row.violations} violations`,
    ]);
  }
  const us = rows.find(({ contestant }) => contestant.role === 'ours');
  const begun = rows.find(({ contestant }) => contestant.role === 'ours-begun');
  const floor = rows.find(({ contestant }) => contestant.role === 'floor');
  const peers = rows.filter(({ contestant }) => contestant.role === 'peer');
  if (us === undefined || floor === undefined || peers.length === 0) return;
  const fastest = (of: (row: (typeof rows)[number]) => number): number => Math.min(...peers.map(of));
  report('forms', [
    limited('JavaScript to the first field, brotli', us.firstScriptsKb, 'kB', 45),
    {
      name: 'JavaScript to the last step, brotli',
      value: Math.round(us.allScriptsKb * 100) / 100,
      unit: 'kB',
    },
    limited('interactive, ours / hand-written Lit', us.interactiveMs / floor.interactiveMs, 'ratio', 1.6),
    ...(begun === undefined
      ? []
      : [
          {
            name: 'interactive without the first screen, ours / hand-written Lit',
            value: Math.round((100 * begun.interactiveMs) / floor.interactiveMs) / 100,
            unit: 'ratio',
          },
        ]),
    limited('step change, ours / fastest peer', us.stepMs / fastest(({ stepMs }) => stepMs), 'ratio', 1),
    limited(
      'slowest key, ours / fastest peer',
      us.slowestKeyMs / fastest(({ slowestKeyMs }) => slowestKeyMs),
      'ratio',
      1,
    ),
    {
      name: "works under default-src 'self'",
      value: us.works ? 1 : 0,
      unit: 'yes',
      limit: 1,
      holds: us.works,
    },
    { name: 'rounds measured', value: rounds, unit: 'rounds' },
  ]);
}

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((text, column) => (column === 0 ? text.padEnd(26) : text.padStart(column === 8 ? 19 : 12)))
      .join(''),
  );
}
