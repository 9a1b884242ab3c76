import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startDemo } from '../../scripts/demo/demo.ts';
import type { Demo } from '../../scripts/demo/demo.ts';
import { freePorts } from '../../scripts/demo/ports.ts';
import { launchBrowser } from './browser.ts';
import { DevicePanel } from './device-panel.ts';

/** All that a ward office has, as real processes, and a browser in front of it. */
export interface WardOffice extends AsyncDisposable {
  readonly demo: Demo;
  readonly browser: Browser;
  readonly panel: DevicePanel;
  /** Every line that the services have logged so far. */
  readonly log: readonly string[];
  readonly dataFolder: string;
}

/** Opens the office on free ports with its data in a fresh folder; disposing it removes both. */
export async function openWardOffice(
  options: {
    readonly serial?: 'pty' | 'tcp' | 'auto';
    readonly speech?: boolean;
    /** Added to the environment of every service. */
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<WardOffice> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-office-'));
  const log: string[] = [];
  const demo = await startDemo({
    ports: await freePorts(),
    dataFolder,
    serial: options.serial ?? 'auto',
    speech: options.speech ?? true,
    environment: options.environment ?? {},
    onLog: (service, line) => log.push(`${service}: ${line}`),
    onCrash: (service, code) => log.push(`${service}: ended unexpectedly with ${code ?? 'a signal'}`),
  });
  const browser = await launchBrowser();
  return {
    demo,
    browser,
    panel: new DevicePanel(demo.devicePanel),
    log,
    dataFolder,
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await demo.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
