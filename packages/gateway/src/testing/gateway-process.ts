import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { SubmissionRequest } from '../api.ts';
import { officerToken } from './gateway-fixture.ts';

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'motcua-gateway-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const mainProgram = join(import.meta.dirname, '..', 'main.ts');

export interface ProgramOptions {
  readonly dataFolder: string;
  /** `main.ts` without it. */
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function spawnProgram({ dataFolder, program = mainProgram, environment = {} }: ProgramOptions): ChildProcess {
  return spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      MOTCUA_GATEWAY_PORT: '0',
      MOTCUA_DATA: dataFolder,
      MOTCUA_OFFICER_TOKEN: officerToken,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface GatewayProcess extends AsyncDisposable {
  readonly address: string;
  readonly child: ChildProcess;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  submit(request: SubmissionRequest, key: string): Promise<Response>;
}

/** Starts the real process and waits for its ready line. */
export async function startProcess(options: ProgramOptions): Promise<GatewayProcess> {
  const child = spawnProgram(options);
  const ended = endOf(child);
  if (child.stdout === null || child.stderr === null) throw new Error('the process has no pipes');
  const errors = text(child.stderr);
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line') as Promise<[string]>;
  const early = ended.then(async (end): Promise<never> => {
    throw new Error(`the gateway ended with ${end}: ${await errors}`);
  });
  const [line] = await Promise.race([ready, early]);
  early.catch(() => undefined);
  const { address } = JSON.parse(line) as { address: string };
  return {
    address,
    child,
    ended,
    submit: (request, key) =>
      fetch(`${address}/v1/applications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, connection: 'close' },
        body: JSON.stringify(request),
      }),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs the real process until it ends by itself. */
export async function runToEnd(
  options: ProgramOptions,
): Promise<{ readonly end: number | NodeJS.Signals; readonly stdout: string; readonly stderr: string }> {
  const child = spawnProgram(options);
  if (child.stdout === null || child.stderr === null) throw new Error('the process has no pipes');
  const [end, stdout, stderr] = await Promise.all([endOf(child), text(child.stdout), text(child.stderr)]);
  return { end, stdout, stderr };
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? signal ?? 'SIGKILL';
}
