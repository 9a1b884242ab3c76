import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inNamespace, pcscdProgram, virtualReaderDriver, whyNoPcscd } from './why-no-pcscd.ts';

/** The real pcscd, with one virtual reader of two slots, apart from any other on this machine. */
export interface TestPcscd extends AsyncDisposable {
  /** For `PCSCLITE_CSOCK_NAME`, which leads every PC/SC program to this pcscd. */
  readonly socketPath: string;
  /** Where cards are put into the first and the second slot; see `insertCard`. */
  readonly ports: readonly [number, number];
  /** Ends it as a crash would. Safe to call twice. */
  kill(): Promise<void>;
  /** Starts it again. Cards have to be put in anew. */
  start(): Promise<void>;
  /** Ends it and starts it without a reader: the virtual one cannot be unplugged while pcscd runs. */
  startWithoutReader(): Promise<void>;
  /** Ends it and starts it with the reader again. */
  startWithReader(): Promise<void>;
}

const enterPcscd = fileURLToPath(new URL('enter-pcscd.ts', import.meta.url));

/** Starts pcscd; throws where `whyNoPcscd` says why not. The caller disposes of it; nothing is left then. */
export async function startPcscd(): Promise<TestPcscd> {
  if (whyNoPcscd !== undefined) throw new Error(whyNoPcscd);
  const folder = await mkdtemp(join(tmpdir(), 'motcua-pcscd-'));
  const socketFolder = join(folder, 'run');
  const readersFolder = join(folder, 'readers');
  await mkdir(socketFolder);
  await mkdir(readersFolder);
  const ports = await twoFreePorts();
  const socketPath = join(socketFolder, 'pcscd.comm');
  let child: ChildProcess | undefined;

  const plugIn = (): Promise<void> => writeFile(join(readersFolder, 'vpcd'), readerConfig(ports[0]));
  const kill = async (): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined) return;
    if (ending.exitCode === null && ending.signalCode === null) {
      ending.kill('SIGKILL');
      await once(ending, 'exit');
    }
    await rm(socketPath, { force: true });
    await rm(join(socketFolder, 'pcscd.pid'), { force: true });
  };
  const start = async (): Promise<void> => {
    await kill();
    child = spawn(
      inNamespace.program,
      [...inNamespace.arguments, process.execPath, enterPcscd, pcscdProgram, socketFolder, readersFolder],
      { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1' } },
    );
    await appears(socketPath, child);
  };

  await plugIn();
  await start();
  return {
    socketPath,
    ports,
    kill,
    start,
    startWithoutReader: async () => {
      await rm(join(readersFolder, 'vpcd'));
      await start();
    },
    startWithReader: async () => {
      await plugIn();
      await start();
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The driver takes the port as hexadecimal, and the one after it for its second slot. */
function readerConfig(port: number): string {
  const hexadecimal = `0x${port.toString(16).toUpperCase()}`;
  return [
    'FRIENDLYNAME "Virtual PCD"',
    `DEVICENAME /dev/null:${hexadecimal}`,
    `LIBPATH ${virtualReaderDriver ?? ''}`,
    `CHANNELID ${hexadecimal}`,
    '',
  ].join('\n');
}

async function appears(socketPath: string, child: ChildProcess): Promise<void> {
  const seen = Promise.withResolvers<void>();
  const look = (): void => {
    if (existsSync(socketPath)) seen.resolve();
  };
  const watcher = watch(join(socketPath, '..'), look);
  child.once('exit', () => seen.reject(new Error('pcscd did not start')));
  look();
  try {
    await seen.promise;
  } finally {
    watcher.close();
  }
}

async function twoFreePorts(): Promise<readonly [number, number]> {
  for (;;) {
    const first = await listen(0);
    if (first === undefined) continue;
    const { port } = first.address() as AddressInfo;
    const second = await listen(port + 1);
    await close(first);
    await close(second);
    if (second !== undefined) return [port, port + 1];
  }
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, () => resolve(server));
  });
}

async function close(server: Server | undefined): Promise<void> {
  if (server === undefined) return;
  server.close();
  await once(server, 'close');
}
