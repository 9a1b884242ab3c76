import { spawn } from 'node:child_process';

export type ProgramResult =
  | { readonly code: 'ended'; readonly output: Buffer }
  | { readonly code: 'failed' }
  /** There is no such program. */
  | { readonly code: 'missing' }
  | { readonly code: 'canceled' };

export interface ProgramRun {
  readonly program: string;
  readonly words: readonly string[];
  readonly input?: string;
  readonly signal: AbortSignal;
  readonly limitMs: number;
  readonly largestOutputBytes: number;
}

/**
 * Runs a program without a shell, with a text on its standard input, and gives what it writes. It has ended when the
 * promise settles, killed on abort, when it takes too long and when it writes too much. It sees nothing of our environment
 * but the path, and what it complains of is dropped: it may quote its input.
 */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const { program, words, input = '', signal, limitMs, largestOutputBytes } = run;
  if (signal.aborted) return Promise.resolve({ code: 'canceled' });
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    let isMissing = false;
    const kill = (): void => void child.kill('SIGKILL');
    const deadline = setTimeout(kill, limitMs);
    signal.addEventListener('abort', kill, { once: true });
    child.once('error', () => (isMissing = true));
    // A program that does not read to the end is none of our business.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > largestOutputBytes) kill();
      else chunks.push(chunk);
    });
    child.once('close', (exitCode) => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', kill);
      if (signal.aborted) resolve({ code: 'canceled' });
      else if (isMissing) resolve({ code: 'missing' });
      else if (exitCode !== 0 || bytes > largestOutputBytes) resolve({ code: 'failed' });
      else resolve({ code: 'ended', output: Buffer.concat(chunks) });
    });
  });
}
