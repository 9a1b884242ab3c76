/**
 * What a website must load: `npm run -s bench -- bundle`.
 *
 * Serves the ward website as its own server would, against a real gateway, opens it in Chromium with one of our
 * tags at a time, and adds up the JavaScript of ours that the browser has actually fetched, each file brotli-compressed
 * at quality 11 as a web server stores it. The page's own script is not ours and is not counted.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { demoUnit } from '../../scripts/demo/demo.ts';
import { freePorts } from '../../scripts/demo/ports.ts';
import { startService } from '../../scripts/demo/service-process.ts';
import { startStaticServer } from '../../scripts/demo/static-server.ts';
import { collectComplaints, launchBrowser } from '../support/browser.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'kB';
  readonly limit: number;
  readonly holds: boolean;
}

interface Measured {
  readonly name: string;
  /** A page of the website. */
  readonly page: 'index.html' | 'nop-ho-so.html';
  /** The tag that stays on the page; another one is taken out. */
  readonly tag: 'mc-application' | 'mc-case-status';
  readonly limitKb: number;
  /** Brings the page to where the measuring ends. */
  readonly use: (page: Page) => Promise<void>;
}

const toFirstQuestion = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thông tin của bạn' }).waitFor();
};

const measured: readonly Measured[] = [
  {
    name: 'mc-application to its first question',
    page: 'index.html',
    tag: 'mc-application',
    limitKb: 45,
    use: toFirstQuestion,
  },
  {
    name: 'mc-application to its first question, by its own script',
    page: 'nop-ho-so.html',
    tag: 'mc-application',
    limitKb: 45,
    use: toFirstQuestion,
  },
  {
    name: 'mc-case-status to the answer',
    page: 'index.html',
    tag: 'mc-case-status',
    limitKb: 20,
    use: async (page) => {
      await page.getByRole('textbox').fill('H29.26740-261122-9999');
      await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
      await page.getByText('Chưa tìm thấy hồ sơ').waitFor();
    },
  },
];

// Measured once on the same 3-step, 20-field Vietnamese form, up to a usable form; for comparison only.
const peers = 'hand-written Lit 7, FormKit 52, Lion 104, RJSF 174, SurveyJS 276, Open Forms 271, Form.io 367';

process.exitCode = await main();

async function main(): Promise<number> {
  build();
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bundle-'));
  const ports = await freePorts();
  await cp('examples/ward-website/dist', join(folder, 'site'), { recursive: true });
  const gateway = await startService({
    name: 'gateway',
    file: 'packages/gateway/src/main.ts',
    environment: {
      MOTCUA_GATEWAY_PORT: String(ports.gateway),
      MOTCUA_DATA: join(folder, 'gateway'),
      MOTCUA_ORIGINS: `http://127.0.0.1:${ports.website}`,
      MOTCUA_OFFICER_TOKEN: 'bench-only-officer-token-0123456789',
    },
  });
  const gatewayAddress = `http://127.0.0.1:${ports.gateway}`;
  try {
    await using site = await startStaticServer({
      folder: join(folder, 'site'),
      port: ports.website,
      connect: [gatewayAddress],
      extra: { 'config.json': { gateway: gatewayAddress, unit: demoUnit } },
    });
    const browser = await launchBrowser();
    try {
      const figures: Figure[] = [];
      for (const one of measured)
        figures.push(await measure(one, { browser, folder, address: site.address }));
      console.log(`\nPeers, kB brotli on another form, for comparison only: ${peers}.`);
      console.log(JSON.stringify({ bench: 'bundle', figures }));
      return figures.every((figure) => figure.holds) ? 0 : 1;
    } finally {
      await browser.close();
    }
  } finally {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  { name, page: file, tag, limitKb, use }: Measured,
  {
    browser,
    folder,
    address,
  }: { readonly browser: Browser; readonly folder: string; readonly address: string },
): Promise<Figure> {
  const html = await readFile(join('examples/ward-website/site', file), 'utf8');
  await writeFile(join(folder, 'site', 'measured.html'), withOnly(tag, html));
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = collectComplaints(page);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript') && pathname.startsWith('/motcua/'))
      scripts.set(pathname, response.body());
  });
  try {
    await page.goto(`${address}/measured.html`);
    await use(page);
  } catch (error) {
    throw new Error(`${name} could not be measured: ${complaints.join('; ') || 'no complaint'}`, {
      cause: error,
    });
  }

  console.log(`\n${name}`);
  let bytes = 0;
  for (const [path, body] of scripts) {
    const size = compressedSize(await body);
    console.log(`  ${String(size).padStart(7)} B  ${path}`);
    bytes += size;
  }
  await page.close();
  if (bytes === 0) throw new Error(`${name}: no script of ours was seen`);
  const value = Math.round(bytes / 10) / 100;
  const holds = value <= limitKb;
  console.log(`  ${value} kB of ${limitKb} kB: ${holds ? 'holds' : 'TOO MUCH'}`);
  return { name, value, unit: 'kB', limit: limitKb, holds };
}

/** The page with this tag alone. */
function withOnly(tag: Measured['tag'], html: string): string {
  const other = tag === 'mc-application' ? 'mc-case-status' : 'mc-application';
  const without = html.replace(new RegExp(`<${other}[^]*?</${other}>`), '');
  if (!without.includes(`<${tag}`)) throw new Error(`the page has no <${tag}>`);
  return without;
}

function compressedSize(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
