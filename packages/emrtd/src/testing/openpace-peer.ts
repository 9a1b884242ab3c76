import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fromHex, toHex } from '../bytes/bytes.ts';

/** One side of PACE played by OpenPACE, in a process of its own. */
export interface OpenPacePeer extends AsyncDisposable {
  say(bytes: Uint8Array): void;
  hear(): Promise<Uint8Array>;
  /** True when it found the other side's token right and ended well. */
  hasProven(): Promise<boolean>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'openpace-'));
const program = path.join(folder, 'openpace-peer');

/** Why OpenPACE is not here, and what to type; undefined where it is. */
export const whyNoOpenPace: string | undefined = compile();

function compile(): string | undefined {
  const source = path.join(import.meta.dirname, 'openpace-peer.c');
  const { status } = spawnSync('cc', [source, '-o', program, '-leac', '-lcrypto'], { stdio: 'ignore' });
  return status === 0
    ? undefined
    : 'OpenPACE is not installed; type: sudo apt-get update && sudo apt-get install -y gcc libc6-dev libeac-dev libssl-dev';
}

/** Takes the compiled helper away. */
export const removeOpenPace = (): Promise<void> => rm(folder, { recursive: true, force: true });

/** Starts a side that knows the card's offers and its CAN. */
export function startOpenPace(side: 'chip' | 'reader', cardAccess: Uint8Array, can: string): OpenPacePeer {
  const child = spawn(program, [side, toHex(cardAccess), can], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    return next.done === true ? '' : next.value;
  };
  return {
    say: (bytes) => void child.stdin.write(`${toHex(bytes)}\n`),
    hear: async () => fromHex(await line()),
    hasProven: async () => (await line()) === 'done' && ((await ended) as [number])[0] === 0,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
