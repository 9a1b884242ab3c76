import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('acme-service.mjs', import.meta.url));

export interface AcmeService extends AsyncDisposable {
  readonly url: string;
  order(line: string): void;
  /** What the service begins next. */
  began(): Promise<{ readonly began: string; readonly data?: string }>;
}

/** Starts the foreign service in a process of its own. */
export async function startAcme(): Promise<AcmeService> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null');
  const { port } = (await next()) as { port: number };
  return {
    url: `ws://127.0.0.1:${port}/xfs4iot/v1.0/acme`,
    order: (line) => void child.stdin.write(`${line}\n`),
    began: async () => (await next()) as { began: string },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
