import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PreviewGatewayOptions {
  readonly definitionsFolder: string;
  readonly dataFolder: string;
  /** Origin of the preview's page, the only one that may ask. */
  readonly origin: string;
}

/** The gateway of a preview. It reads definitions when it starts, so it is started anew for each change. */
export interface PreviewGateway extends AsyncDisposable {
  /** Starts it, or starts it anew on the same port. Resolves with its address. */
  restart(): Promise<string>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

const main = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'src', 'main.ts');
const endWithParent = new URL('end-with-parent.node.ts', import.meta.url).href;
const readyTimeoutMs = 30_000;

/** Makes the gateway of a preview; nothing runs until `restart`. */
export function createPreviewGateway(options: PreviewGatewayOptions): PreviewGateway {
  const token = randomBytes(24).toString('base64url');
  let child: ChildProcess | undefined;
  let port = '0';

  const close = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    const killer = setTimeout(() => running.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(killer);
  };

  const restart = async (): Promise<string> => {
    await close();
    const started = spawn(process.execPath, ['--import', endWithParent, main], {
      env: {
        ...process.env,
        NODE_NO_WARNINGS: '1',
        MOTCUA_GATEWAY_PORT: port,
        MOTCUA_DATA: options.dataFolder,
        MOTCUA_DEFINITIONS: options.definitionsFolder,
        MOTCUA_ORIGINS: options.origin,
        MOTCUA_OFFICER_TOKEN: token,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child = started;
    const address = await readyAddress(started);
    port = new URL(address).port;
    return address;
  };
  return { restart, close, [Symbol.asyncDispose]: close };
}

/** The address in the ready line. Rejects with what stood on stderr when the gateway ends before. */
async function readyAddress(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the gateway has no output');
  const complaints: string[] = [];
  createInterface({ input: stderr }).on('line', (line) => {
    complaints.push(line);
    if (complaints.length > 20) complaints.shift();
  });
  return await new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the gateway did not start in time'));
    }, readyTimeoutMs);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(deadline);
      reject(new Error(`the gateway did not start: ${complaints.slice(-3).join(' / ') || 'no message'}`));
    });
    createInterface({ input: stdout }).on('line', (line) => {
      const [, address] = /"address":"(http:\/\/127\.0\.0\.1:\d+)"/.exec(line) ?? [];
      if (address === undefined) return;
      clearTimeout(deadline);
      resolve(address);
    });
  });
}
