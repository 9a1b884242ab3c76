import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

// Becomes a pcscd that sees only the readers of one folder. Runs in a mount namespace of its own, because the place of
// pcscd's socket is fixed. Arguments: program, folder for the socket, folder with the readers.
const [program = '', socketFolder = '', readersFolder = ''] = process.argv.slice(2);

function mount(...mountArguments: readonly string[]): void {
  const { status } = spawnSync('mount', mountArguments, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

mount('-t', 'tmpfs', 'tmpfs', '/run');
mkdirSync('/run/pcscd');
mount('--bind', socketFolder, '/run/pcscd');
process.execve?.(program, [program, '--foreground', '--critical', '--config', readersFolder], process.env);
