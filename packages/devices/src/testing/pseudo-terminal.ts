import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Socat = ChildProcessByStdio<Writable, null, Readable>;

/** This machine cannot stand in for a serial port. */
export class SimulatorUnavailableError extends Error {
  override readonly name = 'SimulatorUnavailableError';
  readonly code: 'socat-missing' | 'socat-failed';

  constructor(code: SimulatorUnavailableError['code'], options?: ErrorOptions) {
    super(`no pseudo-terminal: ${code}`, options);
    this.code = code;
  }
}

/** A serial port of which a simulator has the far end. */
export interface PseudoTerminal {
  /** What a driver opens; the same before and after a replug. */
  readonly path: string;
  /** Resolves when the bytes have left the device; false when there is no cable, or it went while they left. */
  write(bytes: Uint8Array): Promise<boolean>;
  plugIn(): Promise<void>;
  pullPlug(): Promise<void>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

interface Terminal {
  readonly socat: Socat;
  /** Held open, so that the terminal outlives a driver that closes it: socat ends when the last one does. */
  readonly keepOpen: FileHandle;
}

/** True where `openPseudoTerminal` can work. */
export function socatAvailable(): boolean {
  return spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0;
}

/**
 * A serial port with a device's bytes on it, at a path that stays the same over a replug. The caller closes it.
 *
 * @throws SimulatorUnavailableError where there is no `socat`
 */
export async function openPseudoTerminal(): Promise<PseudoTerminal> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-serial-'));
  const path = join(folder, 'port');
  let terminal: Terminal | undefined;

  const plugIn = async (): Promise<void> => {
    terminal ??= await openTerminal(path);
  };
  const pullPlug = async (): Promise<void> => {
    const pulled = terminal;
    terminal = undefined;
    if (pulled !== undefined) await closeTerminal(pulled);
  };
  const close = async (): Promise<void> => {
    await pullPlug();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await plugIn();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    path,
    write: async (bytes) => {
      const socat = terminal?.socat;
      if (socat === undefined) return false;
      await new Promise<void>((resolve) => socat.stdin.write(bytes, () => resolve()));
      return terminal?.socat === socat;
    },
    plugIn,
    pullPlug,
    close,
  };
}

async function openTerminal(path: string): Promise<Terminal> {
  const socat = spawn('socat', ['-d', '-d', '-', `pty,raw,echo=0,link=${path}`], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // Writes to a socat that has ended fail; the plug is out then, and `write` says so.
  socat.stdin.on('error', () => undefined);
  await started(socat);
  return { socat, keepOpen: await open(path, constants.O_RDWR | constants.O_NOCTTY) };
}

function started(socat: Socat): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    socat.once('error', (cause) => reject(new SimulatorUnavailableError('socat-missing', { cause })));
    socat.once('exit', () =>
      reject(new SimulatorUnavailableError('socat-failed', { cause: new Error(log) })),
    );
    socat.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4096);
      if (log.includes('starting data transfer loop')) resolve();
    });
  });
}

async function closeTerminal({ socat, keepOpen }: Terminal): Promise<void> {
  const exited = socat.exitCode === null && socat.signalCode === null ? once(socat, 'exit') : undefined;
  socat.kill();
  await exited;
  await keepOpen.close();
}
