// Plain JavaScript: bootstrap.mjs runs on any Node >= 20 before Node 24 is there.
import { existsSync } from 'node:fs';

/**
 * Pages of the browser's own window, for suggestions below the address bar: loaded with every window, at the expense of
 * the page that is tried or measured. The others are those that Playwright turns off: of two lists the last one counts.
 */
const disabledFeatures = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Flags for tests: no sandbox (CI runs as root), nothing that looks for the internet, and sound as in a kiosk. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--disable-features=${disabledFeatures.join(',')}`,
  '--autoplay-policy=no-user-gesture-required',
];

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/** Path of the browser that tests drive: `CHROMIUM`, else where Debian and Ubuntu put it; undefined without one. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  return candidates.find((path) => existsSync(path));
}
