import { readFile, readdir } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  readonly contentType: string;
  readonly body: Uint8Array | string;
}

const pageFolder = join(dirname(fileURLToPath(import.meta.url)), '../page');
const javascript = 'text/javascript; charset=utf-8';
/** Folders of `@motcua/texts` that the page's modules import from. */
const textFolders = ['', 'panel/'];
const fontSubsets = ['latin', 'vietnamese'];
const fontWeights = [400, 600, 700];

/**
 * Everything the page loads, by its path. Nothing else is ever served.
 *
 * The page's modules are TypeScript with their types taken off at start, under their own names, so that their imports
 * of each other hold; what they import from a package is served below `/packages/`.
 */
export async function loadPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(pageFolder)) {
    const file = join(pageFolder, name);
    if (name.endsWith('.ts')) files.set(`/page/${name}`, await loadModule(file));
    if (name.endsWith('.css')) files.set(`/page/${name}`, await loadText(file, 'text/css'));
    if (name.endsWith('.svg')) files.set(`/page/${name}`, await loadText(file, 'image/svg+xml'));
  }
  files.set('/', await loadText(join(pageFolder, 'index.html'), 'text/html'));
  const texts = dirname(fileURLToPath(import.meta.resolve('@motcua/texts')));
  for (const folder of textFolders) {
    const names = (await readdir(join(texts, folder))).filter((name) => /^[a-z-]+\.ts$/.test(name));
    for (const name of names)
      files.set(`/packages/texts/${folder}${name}`, await loadModule(join(texts, folder, name)));
  }
  for (const subset of fontSubsets) {
    for (const weight of fontWeights) {
      const name = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      const file = fileURLToPath(import.meta.resolve(`@fontsource/be-vietnam-pro/files/${name}`));
      files.set(`/fonts/${name}`, { contentType: 'font/woff2', body: await readFile(file) });
    }
  }
  return files;
}

async function loadModule(file: string): Promise<PageFile> {
  const source = await readFile(file, 'utf8');
  const body = stripTypeScriptTypes(source)
    .replaceAll("from '@motcua/texts'", "from '/packages/texts/index.ts'")
    .replaceAll("from '@motcua/texts/panel'", "from '/packages/texts/panel/index.ts'");
  return { contentType: javascript, body };
}

async function loadText(file: string, type: string): Promise<PageFile> {
  return { contentType: `${type}; charset=utf-8`, body: await readFile(file, 'utf8') };
}
