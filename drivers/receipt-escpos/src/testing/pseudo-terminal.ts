import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why there is no pseudo-terminal here; undefined where there is one. */
export const whyNoPseudoTerminal: string | undefined =
  spawnSync('socat', ['-V']).error === undefined ? undefined : 'socat is not installed';

export interface PseudoTerminal extends AsyncDisposable {
  /** A serial port for the driver. */
  readonly path: string;
  /** The cable is pulled out. */
  unplug(): Promise<void>;
  /** The same port again, with a new connection behind it. */
  plugIn(): Promise<void>;
}

/** A serial port whose other end is a TCP server. */
export async function openPseudoTerminal(server: {
  readonly host: string;
  readonly port: number;
}): Promise<PseudoTerminal> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-pty-'));
  const path = join(folder, 'printer');
  const start = async () => {
    const socat = spawn(
      'socat',
      [`pty,raw,echo=0,link=${path}`, `tcp:${server.host}:${server.port},nodelay`],
      { stdio: 'ignore' },
    );
    const exited = new Promise<void>((resolve) => {
      socat.once('exit', () => resolve());
    });
    await appears(folder, path);
    return { socat, exited };
  };
  let running = await start();
  const unplug = async () => {
    running.socat.kill();
    await running.exited;
  };
  return {
    path,
    unplug,
    plugIn: async () => {
      running = await start();
    },
    async [Symbol.asyncDispose]() {
      await unplug();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function appears(folder: string, path: string): Promise<void> {
  const seen = Promise.withResolvers<void>();
  const look = () => {
    access(path).then(seen.resolve, () => undefined);
  };
  const watcher = watch(folder, look);
  look();
  await seen.promise;
  watcher.close();
}
