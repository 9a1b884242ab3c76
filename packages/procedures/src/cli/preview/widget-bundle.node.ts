import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const elements = join(root, 'packages', 'elements');

/** The folder of the widgets' bundle, built first where that was never done. Undefined when it cannot be built. */
export function widgetBundle(say: (line: string) => void): string | undefined {
  const folder = join(elements, 'dist');
  const bundle = join(folder, 'motcua.js');
  if (existsSync(bundle)) return folder;
  say('building the screens; this takes a moment …');
  const vite = join(root, 'node_modules', '.bin', 'vite');
  spawnSync(vite, ['build', elements, '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return existsSync(bundle) ? folder : undefined;
}
