import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServiceProcess {
  readonly name: string;
  readonly child: ChildProcess;
  /** What the process said in its ready line. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, and kills it after five seconds. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  /** The program's main file, from the project's root. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Gets each line the process writes to stderr. */
  readonly onLog?: (line: string) => void;
  readonly readyTimeoutMs?: number;
}

const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href;

/** Thrown when a service does not come up; carries what it said on stderr. */
export class ServiceStartError extends Error {
  override readonly name = 'ServiceStartError';
  readonly service: string;
  readonly exitCode: number | null;
  readonly lines: readonly string[];

  constructor(service: string, exitCode: number | null, lines: readonly string[]) {
    super(`${service} did not start: ${lines.slice(-5).join(' / ') || 'no message'}`);
    this.service = service;
    this.exitCode = exitCode;
    this.lines = lines;
  }
}

/** Starts one of our services and waits for its ready line: one JSON object on stdout. */
export async function startService(options: ServiceOptions): Promise<ServiceProcess> {
  const { name, file, environment, onLog, readyTimeoutMs = 60_000 } = options;
  const child = spawn(process.execPath, ['--import', endWithParent, file], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 200) lines.shift();
    onLog?.(line);
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);

  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(killer);
  };

  const ready = new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new ServiceStartError(name, null, [...lines, `not ready after ${readyTimeoutMs} ms`]));
    }, readyTimeoutMs);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = parseReadyLine(line);
      if (message === undefined) return;
      clearTimeout(deadline);
      resolve(message);
    });
    // 'close' comes after the last line of stderr, so that the error can quote it.
    child.once('close', (code) => {
      clearTimeout(deadline);
      reject(new ServiceStartError(name, code, lines));
    });
  });
  return { name, child, ready: await ready, ended, stop };
}

function parseReadyLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const message = value as Record<string, unknown>;
    return message['ready'] === true ? message : undefined;
  } catch {
    return undefined;
  }
}
