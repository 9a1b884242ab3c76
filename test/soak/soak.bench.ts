/**
 * A kiosk that is never switched off: `npm run -s bench -- soak [PEOPLE] [SEED]`, ten thousand people by default.
 *
 * Generated people come one after the other to the whole screen in a real browser: some hand something in, some touch
 * anything, some walk off in the middle, while cards are pulled, paper runs out, readers, network and device host go and
 * come back. Time is the test's (hours pass in a second), and so is the world behind the ports. After each person the
 * kiosk must come back to its first screen by itself. Every so often all garbage is collected and what is left is
 * measured; the figures are slopes by least squares over those measurements, the first fifth left out.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { startStaticServer } from '../../scripts/demo/static-server.ts';
import { limited, report } from '../support/bench-report.ts';
import { kioskViewport, launchBrowser } from '../support/browser.ts';
import { slope } from './slope.ts';
import type { Served } from './served.ts';

const people = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const samples = 40;
const batch = Math.max(1, Math.floor(people / samples));

interface Sample {
  readonly people: number;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly stored: number;
}

await using cleanup = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'motcua-soak-'));
cleanup.defer(() => rm(folder, { recursive: true, force: true }));
await build({
  root: 'test/soak/page',
  configFile: 'test/soak/page/vite.config.ts',
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true },
});
const server = cleanup.use(await startStaticServer({ folder, port: 0, connect: [] }));
const browser = await launchBrowser();
cleanup.defer(() => browser.close());
const page = await browser.newPage({ viewport: kioskViewport, reducedMotion: 'reduce' });
page.setDefaultTimeout(0);
const devTools = await page.context().newCDPSession(page);
await page.goto(`${server.address}/?seed=${seed}`);
await page.waitForFunction('typeof soak === "object"');

const taken: Sample[] = [];
const stuck: string[] = [];
const errors: string[] = [];
const lastScreens = new Map<string, number>();
let handedIn = 0;
for (let served = 0; served < people; served += batch) {
  const came = await page.evaluate<Served>(`soak.serve(${Math.min(batch, people - served)})`);
  stuck.push(...came.stuck);
  errors.push(...came.errors);
  for (const one of new Set([...came.stuck, ...came.errors])) console.error(`soak: ${one}`);
  handedIn += came.handedIn;
  for (const [screen, times] of Object.entries(came.lastScreens))
    lastScreens.set(screen, (lastScreens.get(screen) ?? 0) + times);
  const sample = await measure(page, devTools, served + came.people);
  taken.push(sample);
  console.error(
    `soak: ${sample.people} people, ${handedIn} handed in, ${stuck.length} stuck, ${errors.length} errors; ` +
      `heap ${(sample.heapBytes / 1e6).toFixed(2)} MB, ${sample.nodes} nodes, ${sample.listeners} listeners, ${sample.stored} stored`,
  );
}
console.error(
  `soak: last seen on ${[...lastScreens].map(([screen, times]) => `${screen} ${times}`).join(', ')}`,
);

const steady = taken.slice(Math.floor(taken.length / 5));
const perPerson = (value: (sample: Sample) => number): number =>
  slope(steady.map((sample) => [sample.people, value(sample)]));
report('soak', [
  { name: 'people served', value: people, unit: 'sessions' },
  { name: 'handed something in', value: handedIn, unit: 'sessions' },
  { name: 'screens on which somebody was last', value: lastScreens.size, unit: 'screens' },
  limited('the kiosk did not come back', stuck.length, 'sessions', 0),
  limited('errors nobody caught', errors.length, 'errors', 0),
  limited(
    'heap',
    perPerson(({ heapBytes }) => heapBytes),
    'bytes/session',
    100,
  ),
  limited(
    'DOM nodes',
    perPerson(({ nodes }) => nodes),
    'nodes/session',
    0.01,
  ),
  limited(
    'event listeners',
    perPerson(({ listeners }) => listeners),
    'listeners/session',
    0.01,
  ),
  limited('entries in storage', Math.max(...taken.map(({ stored }) => stored)), 'entries', 0),
]);

async function measure(of: Page, session: CDPSession, served: number): Promise<Sample> {
  const stored = await of.evaluate<number>('soak.stored()');
  // Twice: what the first round sets free may hold more.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
  return { people: served, heapBytes: usedSize, nodes, listeners: jsEventListeners, stored };
}
