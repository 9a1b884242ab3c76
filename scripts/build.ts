import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** What is bundled for browsers, in order: the website example takes the bundles of the elements. */
const bundles: readonly (readonly [folder: string, ...options: string[]])[] = [
  ['packages/elements'],
  ['packages/elements', '--config', 'packages/elements/vite.application.config.ts'],
  ['kiosk-app/shell'],
  ['kiosk-app/phone-page'],
  ['kiosk-app/device-host'],
  ['examples/ward-website'],
  ['examples/officer-desk'],
  ['examples/hall-display'],
];
const sources = ['packages', 'kiosk-app', 'examples', 'pnpm-lock.yaml'];
const stampFile = '.cache/build-stamp';

/** Bundles the browser parts with Vite; skipped when nothing changed since the last time. */
export function build({ force = false }: { readonly force?: boolean } = {}): void {
  const stamp = sourceStamp();
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (!force && fresh && bundles.every(([folder]) => existsSync(join(folder, 'dist')))) return;
  console.error('motcua: building the screens …');
  for (const [folder, ...options] of bundles) {
    if (!runProgram('vite', ['build', folder, ...options, '--logLevel', 'warn']))
      throw new Error(`${folder} did not build`);
  }
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stampFile, stamp);
}

function sourceStamp(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const status = statSync(path);
    if (status.isDirectory()) {
      for (const name of readdirSync(path).toSorted()) {
        if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
      }
      return;
    }
    hash.update(`${path} ${status.size} ${status.mtimeMs}\n`);
  };
  for (const source of sources) add(source);
  return hash.digest('hex');
}
