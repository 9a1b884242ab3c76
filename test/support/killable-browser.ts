import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** A browser with its profile in a folder of its own, that can be ended as by a power cut. */
export interface KillableBrowser extends AsyncDisposable {
  readonly page: Page;
  /** SIGKILL to the browser and all its helpers. */
  kill(): Promise<void>;
}

/** Opens an address in a Chromium whose profile is kept in `profile`. */
export async function openKillableBrowser(profile: string, address: string): Promise<KillableBrowser> {
  const program = findChromium();
  if (program === undefined) throw new Error('no Chromium: npm test installs it');
  const child = spawn(
    program,
    [
      ...chromiumArguments,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A process group of its own: its helpers end with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`Chromium ended with ${code ?? 'a signal'}`)));
    });
    const browser = await chromium.connectOverCDP(endpoint);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the browser has no context');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    return { page, kill, [Symbol.asyncDispose]: kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
