import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const sources = 'test/forms/peers';
/** Beside the project's other caches, outside its workspace and its lockfile. */
export const peersFolder = '.cache/forms-bench';

/**
 * Installs the peers from the registry as their own lockfile has them, and builds each one's page. Both are skipped
 * when nothing changed, so that a second run needs no network.
 */
export function installPeers(ids: readonly string[]): void {
  mkdirSync(peersFolder, { recursive: true });
  const packages = ['package.json', 'package-lock.json', '.npmrc'].map((name) => join(sources, name));
  const installed = stampOf(packages);
  onlyOnce('installed', installed, () => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(sources, name), join(peersFolder, name));
    console.error('forms: installing the peers …');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  });
  onlyOnce('built', installed + stampOf(filesIn(sources)), () => {
    const kept = new Set([
      'node_modules',
      'package.json',
      'package-lock.json',
      '.npmrc',
      'installed',
      'built',
    ]);
    for (const name of readdirSync(peersFolder))
      if (!kept.has(name)) rmSync(join(peersFolder, name), { recursive: true, force: true });
    cpSync(sources, peersFolder, { recursive: true });
    for (const id of ids) {
      console.error(`forms: building ${id} …`);
      run('node', [
        'node_modules/vite/bin/vite.js',
        'build',
        id,
        '--config',
        'vite.config.mjs',
        '--mode',
        id,
        '--logLevel',
        'error',
      ]);
    }
  });
}

function onlyOnce(name: string, stamp: string, work: () => void): void {
  const file = join(peersFolder, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  work();
  writeFileSync(file, stamp);
}

function run(program: string, programArguments: readonly string[]): void {
  const { status, error } = spawnSync(program, programArguments, {
    cwd: peersFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${program} ${programArguments[0]} did not succeed`, { cause: error });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
