import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const profile = mkdtempSync(join(tmpdir(), 'motcua-wtr-'));
process.on('exit', () => rmSync(profile, { recursive: true, force: true }));

/** Leaves the counts where scripts/test.ts adds them up. */
function countReporter() {
  const counts = { passed: 0, failed: 0, skipped: 0, skips: [] };
  const add = (suite) => {
    for (const test of suite.tests ?? []) {
      if (test.skipped) {
        counts.skipped += 1;
        counts.skips.push(test.name);
      } else if (test.passed) counts.passed += 1;
      else counts.failed += 1;
    }
    for (const inner of suite.suites ?? []) add(inner);
  };
  return {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        if (session.testResults) add(session.testResults);
        if (session.errors.length > 0) counts.failed += session.errors.length;
      }
      mkdirSync('.cache/results', { recursive: true });
      writeFileSync('.cache/results/browser.json', JSON.stringify(counts));
    },
  };
}

export default {
  files: [
    'packages/*/src/**/*.browser.ts',
    'kiosk-app/shell/src/**/*.browser.ts',
    'kiosk-app/care/src/**/*.browser.ts',
    'examples/*/src/**/*.browser.ts',
  ],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2023', tsconfig: 'tsconfig.base.json' })],
  concurrency: 1,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  browsers: [
    chromeLauncher({
      // A page that is not in front gets no focus events; tests of focus need them in whatever order files run.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        // As a kiosk's browser is set up: it asks nobody. Tests read what a wipe has left.
        await session.send('Browser.grantPermissions', {
          permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
        });
        return page;
      },
      launchOptions: {
        executablePath: findChromium(),
        userDataDir: profile,
        args: chromiumArguments,
      },
    }),
  ],
};
