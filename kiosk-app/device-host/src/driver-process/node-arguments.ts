import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DriverManifest } from './driver-manifest.ts';

/** The program that every driver's process runs. */
const driverProgram = fileURLToPath(new URL('child/main.ts', import.meta.url));

/** Of util-linux, on every Debian. */
const setpriv = '/usr/bin/setpriv';

/**
 * The program that is started for a driver. A driver ends when its pipe to the host closes; one that loops does not see
 * that, so the kernel ends it with the host (`PR_SET_PDEATHSIG`) where there is `setpriv` to ask for it.
 */
export function driverCommand(manifest: DriverManifest): {
  readonly file: string;
  readonly args: readonly string[];
} {
  const args = [...nodeArguments(manifest), driverProgram, manifest.module];
  if (!existsSync(setpriv)) return { file: process.execPath, args };
  return { file: setpriv, args: ['--pdeathsig', 'KILL', process.execPath, ...args] };
}

/**
 * How Node is started for a driver: with its permission model, so that a driver reads no files but its own and its
 * packages', writes none, starts nothing and loads no native code unless it has declared so. The network is not covered
 * by Node 24's model.
 */
export function nodeArguments({ folder, touches, memoryMb }: DriverManifest): readonly string[] {
  const declared = (prefix: string): readonly string[] =>
    touches.filter((touch) => touch.startsWith(prefix)).map((touch) => touch.slice(prefix.length));
  const flags: readonly (readonly [touch: string, flag: string])[] = [
    ['addons', '--allow-addons'],
    ['child-processes', '--allow-child-process'],
    ['workers', '--allow-worker'],
  ];
  return [
    '--permission',
    ...[...readable(folder), ...declared('read:'), ...declared('write:')].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    ...declared('write:').map((path) => `--allow-fs-write=${path}`),
    ...flags.filter(([touch]) => touches.includes(touch)).map(([, flag]) => flag),
    `--max-old-space-size=${memoryMb}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
}

/** Its package, ours, and where packages are looked for. */
function readable(folder: string): readonly string[] {
  const sdk = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@motcua/devices/driver'))));
  const own = dirname(dirname(driverProgram));
  const roots = [
    folder,
    own,
    realpathSync(sdk),
    ...nodeModulesAbove(folder),
    ...nodeModulesAbove(realpathSync(sdk)),
  ];
  return [...new Set(roots)].map((path) => `${path}${sep}*`);
}

function nodeModulesAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  const here = join(folder, 'node_modules');
  const above = parent === folder ? [] : nodeModulesAbove(parent);
  return existsSync(here) ? [here, ...above] : above;
}
