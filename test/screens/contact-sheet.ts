/**
 * Every screen of the kiosk in three languages and four looks: `node test/screens/contact-sheet.ts [FOLDER] [JOURNEY…]`.
 *
 * Looks for what is cut off and says so (exit code 1); then lays the pictures out as contact sheets in `docs/images/`,
 * one for each language. The kiosk runs in a world in memory, so that no screen depends on a process or a wait. With
 * names of journeys, only those are walked, and no sheet is made. Whole pictures are kept in FOLDER.
 */
import { mkdir } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { makeSheets, takeThumbnail } from './make-sheets.ts';
import type { Picture } from './make-sheets.ts';

type Look = 'normal' | 'contrast' | 'largest' | 'low-reach';

/** What `kiosk-app/shell/src/testing/stage/stage.ts` puts on its page. */
interface Stage {
  readonly journeys: readonly string[];
  readonly play: (name: string) => Promise<void>;
  readonly look: (language: string, look: Look) => Promise<void>;
  readonly findCut: () => readonly { readonly kind: string; readonly what: string; readonly where: string }[];
}

declare const window: { readonly stage: Stage };

const languages = ['vi', 'en', 'zh-Hant'] as const;
const looks: readonly Look[] = ['normal', 'contrast', 'largest', 'low-reach'];
const catalogue = 'packages/procedures/src/catalogue';
const screenSize = { width: 1080, height: 1920 };

const [folder = '.cache/contact-sheet', ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await createServer({
  root: resolve('kiosk-app/shell'),
  configFile: false,
  cacheDir: resolve('.cache/vite-stage'),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [resolve('.')] } },
  plugins: [stagePage()],
});
await server.listen();
const browser = await launchBrowser();
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage({ viewport: screenSize, reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => console.error(`the page: ${error.message}`));
  const session = await page.context().newCDPSession(page);
  const pictures: Picture[] = [];
  const findings = new Set<string>();
  await page.exposeFunction('stopAt', async (screen: string) => {
    for (const language of languages)
      for (const look of looks) {
        await page.evaluate(([tag, how]) => window.stage.look(tag, how), [language, look] as const);
        for (const { kind, what, where } of await page.evaluate(() => window.stage.findCut()))
          findings.add(`${screen} ${language} ${look}: ${kind} “${what}” in ${where}`);
        const file = join(folder, `${screen}-${language}-${look}.jpg`);
        await page.screenshot({ path: file, type: 'jpeg', quality: 70 });
        pictures.push({ screen, language, look, thumbnail: await takeThumbnail(session, screenSize) });
      }
    await page.evaluate(() => window.stage.look('vi', 'normal'));
    console.log(`  ${screen}`);
  });
  await open(page, address);
  const all = await page.evaluate(() => window.stage.journeys);
  for (const journey of wanted.length === 0 ? all : wanted) {
    console.log(journey);
    await open(page, address);
    const outcome = await page
      .evaluate((name) => window.stage.play(name), journey)
      .catch((error: unknown) => String(error));
    if (outcome !== undefined) findings.add(`${journey}: the journey did not end: ${outcome.slice(0, 300)}`);
  }
  for (const finding of findings) console.log(finding);
  console.log(`${pictures.length} pictures in ${folder}, ${findings.size} findings`);
  if (wanted.length === 0) await makeSheets(page, pictures, 'docs/images');
  process.exitCode = findings.size === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${address}stage.html`);
  await page.waitForFunction(() => 'stage' in window);
}

/** The page that holds the stage; it is nowhere on disk, so that no kiosk is ever served with it. */
function stagePage(): Plugin {
  return {
    name: 'stage-page',
    configureServer(to) {
      to.middlewares.use('/definitions.json', (_request, response) => {
        const definitions = readdirSync(catalogue).filter((name) => name.endsWith('.json'));
        response.end(`[${definitions.map((name) => readFileSync(join(catalogue, name), 'utf8')).join()}]`);
      });
      to.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/stage.html') !== true) return next();
        response.setHeader('content-type', 'text/html');
        response.end(
          '<!doctype html><html lang="vi" data-scale="kiosk"><meta charset="utf-8"><title>Một Cửa</title><body><script type="module" src="/src/testing/stage/stage.ts"></script></body></html>',
        );
      });
    },
  };
}
