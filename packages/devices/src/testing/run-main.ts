import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One of our programs under test. */
export interface MainProcess extends AsyncDisposable {
  /** The first line on stdout, or undefined when the program ended without one. */
  readonly firstLine: Promise<string | undefined>;
  readonly exitCode: Promise<number | null>;
  readonly stderr: () => string;
  terminate(): void;
}

/** Runs a main.ts as the demo does; disposing kills what is left of it. */
export function runMain(file: string, variables: Readonly<Record<string, string>>): MainProcess {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  let stdout = '';
  const line = Promise.withResolvers<string | undefined>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const end = stdout.indexOf('\n');
    if (end >= 0) line.resolve(stdout.slice(0, end));
  });
  const exitCode = once(child, 'close').then(([code]) => {
    line.resolve(undefined);
    return code as number | null;
  });
  return {
    firstLine: line.promise,
    exitCode,
    stderr: () => stderr,
    terminate: () => child.kill('SIGTERM'),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exitCode;
    },
  };
}
