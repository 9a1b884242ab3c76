import { assert } from 'chai';
import '../shell.define.ts';
import type { ShellPorts } from '../ports.ts';
import type { ScreenName } from '../screen-of.ts';
import { startShell } from '../start-shell.ts';
import type { Shell, ShellOptions } from '../start-shell.ts';
import { assertClean, axeTimeoutMs } from './axe.ts';
import type { FakeWorld } from './fake-world.ts';
import { find, loadKioskStyles, rendered, until } from './page.ts';
import { TestKiosk } from './test-kiosk.ts';
import type { StartKiosk } from './test-kiosk.ts';

/** What browser tests of whole screens have in common: one kiosk on the page, and what stands on it. */

/** How the shell of a test is started, beside what its world gives. */
export type KioskOptions = Partial<Omit<ShellOptions, 'clock' | 'ports' | 'target'>> & {
  /** Ports that are another than the world's. */
  readonly ports?: Partial<ShellPorts>;
};

let shell: Shell | undefined;

/** Dresses the page as the kiosk does for the tests of a file, and takes each test's kiosk off it again. */
export function useKioskPage(): void {
  before(async () => {
    document.title = 'Một Cửa';
    await loadKioskStyles();
  });
  beforeEach(function () {
    this.currentTest?.timeout(axeTimeoutMs);
  });
  afterEach(() => {
    shell?.close();
    shell = undefined;
  });
}

/** Starts the whole screen, for `TestKiosk` and what makes one. It takes the place of the one before. */
export function startOnPage(options: KioskOptions = {}): StartKiosk {
  return (given, clock) => {
    shell?.close();
    const ports = { ...given, ...options.ports };
    shell = startShell({ ...options, ports, clock, target: document.body });
    return shell;
  };
}

/** A kiosk on the page, in a world that was prepared. */
export function openKiosk(prepare?: (world: FakeWorld) => void, options?: KioskOptions): TestKiosk {
  return new TestKiosk(prepare, startOnPage(options));
}

/** The shell that `openKiosk` or `startOnPage` has started. */
export function openShell(): Shell {
  if (shell === undefined) throw new Error('no kiosk is open');
  return shell;
}

export const kioskElement = (): HTMLElement => find('mc-kiosk');

/** Waits until the screen stands there, and this page of it, rendered. */
export async function drawn(screen: ScreenName, page?: string): Promise<void> {
  await until(
    () => {
      const { dataset } = kioskElement();
      return dataset['screen'] === screen && (page === undefined || dataset['page'] === page);
    },
    () => {
      const { dataset } = kioskElement();
      return `${screen} ${page ?? ''}, but ${dataset['screen'] ?? 'nothing'} ${dataset['page'] ?? ''}`;
    },
  );
  await rendered();
}

/** Waits until this dialog is open, or none. */
export async function overlaid(overlay: string | undefined): Promise<void> {
  const shown = (): string | undefined => kioskElement().dataset['overlay'];
  await until(
    () => shown() === overlay,
    () => `overlay ${overlay ?? 'none'}, but ${shown() ?? 'none'}`,
  );
}

/** Waits until these words stand on the screen, or in the part of it that the selector finds. */
export async function says(words: string, selector = 'mc-kiosk'): Promise<void> {
  const said = (): string =>
    document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ') ?? `no ${selector}`;
  await until(
    () => said().includes(words),
    () => `"${words}", but ${said()}`,
  );
  await rendered();
}

/** Axe finds nothing on the whole page. */
export function assertAccessible(where = ''): Promise<void> {
  return assertClean(document.documentElement, `${kioskElement().dataset['screen'] ?? ''} ${where}`);
}

/** What can be seen of the elements stands between the sides of the screen. */
export function assertWithinSides(elements: readonly Element[], where = ''): void {
  const sides = kioskElement().getBoundingClientRect();
  for (const element of elements) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const words = `${where}: ${element.localName} ${element.className} ${element.textContent}`;
    assert.isAtMost(right, sides.right + 1, words);
    assert.isAtLeast(left, sides.left - 1, words);
  }
}
