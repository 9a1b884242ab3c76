import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.ts';
import { runChecks } from './checks.ts';
import { runProgram } from './run-program.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skips: readonly string[];
}

const results = '.cache/results';

const unitTests = [
  'packages/*/src/**/*.test.ts',
  'drivers/*/src/**/*.test.ts',
  'kiosk-app/*/src/**/*.test.ts',
  'examples/vendor-driver/src/**/*.test.ts',
  'scripts/**/*.test.ts',
];
const flowTests = ['test/**/*.test.ts'];

/**
 * Runs everything: checks, Node tests, browser tests, then the flows through the real processes. With words given
 * (`check`, `node`, `browser`, `flows`) only those parts. The last line says `N passed, N failed, N skipped`.
 */
export async function runTests(only: readonly string[]): Promise<number> {
  const wanted = (part: string): boolean => only.length === 0 || only.includes(part);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const all: Counts[] = [];

  if (wanted('check')) all.push(asCounts(runChecks()));
  if (wanted('node')) all.push(runNodeTests('node', unitTests, 2));
  if (wanted('browser')) {
    const ok = runProgram('wtr', []);
    all.push(readCounts('browser', ok));
  }
  if (wanted('flows')) {
    build();
    all.push(runNodeTests('flows', flowTests, 1));
  }

  const sum = (pick: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + pick(counts), 0);
  for (const reason of all.flatMap((counts) => counts.skips)) console.log(`skipped: ${reason}`);
  const failed = sum((counts) => counts.failed);
  console.log(
    `${sum((counts) => counts.passed)} passed, ${failed} failed, ${sum((counts) => counts.skipped)} skipped`,
  );
  return failed === 0 ? 0 : 1;
}

function runNodeTests(name: string, files: readonly string[], concurrency: number): Counts {
  const result = spawnSync(
    'node',
    [
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=600000',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/count-reporter.mjs',
      `--test-reporter-destination=${results}/${name}.json`,
      ...files,
    ],
    // A test that hangs is a failed one; it must not keep a machine for ever.
    { stdio: ['ignore', 'inherit', 'inherit'], timeout: 20 * 60_000, killSignal: 'SIGKILL' },
  );
  console.log('');
  return readCounts(name, result.status === 0);
}

/** A part that left no counts, or counts without a failure although it failed, has failed as a whole. */
function readCounts(name: string, ok: boolean): Counts {
  const file = `${results}/${name}.json`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '') return { passed: 0, failed: 1, skipped: 0, skips: [] };
  const counts = JSON.parse(text) as Counts;
  const failed = ok ? counts.failed : Math.max(1, counts.failed);
  console.log(`${name}: ${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  return { ...counts, failed };
}

function asCounts(ok: boolean): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, skips: [] };
}
