import { readFileSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { Device, ScanResult } from '@motcua/devices';
import { BaseDevice } from '@motcua/devices/driver';
import type { OpenDevice } from '@motcua/devices/driver';
import { encodeFrame } from '../../frames.ts';

/** What the puppet does when it is asked to read. */
export type Mistake =
  | 'none'
  | 'throws'
  | 'throws-later'
  | 'loops'
  | 'leaks-heap'
  | 'leaks-buffers'
  | 'floods'
  | 'sends-garbage'
  | 'sends-endless-frame'
  | 'exits'
  | 'never-answers'
  | 'answers-twice'
  | 'answers-nonsense'
  | 'looks-around';

const kept: unknown[] = [];

/** A scanner that reads `text`, or does what no driver should. */
class PuppetScanner extends BaseDevice {
  readonly #mistake: Mistake;
  readonly #text: string;

  constructor(name: string, mistake: Mistake, text: string) {
    super(name, {
      kind: 'barcode-scanner',
      driver: 'puppet-driver',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: ['reads'],
    });
    this.#mistake = mistake;
    this.#text = text;
    queueMicrotask(() => this.enter({ kind: 'ready' }));
  }

  async read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    this.count('reads');
    const never = new Promise<never>(() => undefined);
    switch (this.#mistake) {
      case 'throws':
        throw new SyntaxError(`cannot read ${this.#text}`);
      case 'throws-later':
        setImmediate(() => {
          throw new RangeError(`cannot read ${this.#text}`);
        });
        return never;
      case 'loops':
        for (;;);
      case 'leaks-heap':
        for (;;) kept.push(Array.from({ length: 10_000 }, Math.random));
      case 'leaks-buffers':
        setInterval(() => kept.push(Buffer.alloc(8 * 1024 * 1024, 1)), 5);
        return never;
      case 'floods':
        setInterval(() => {
          for (let count = 0; count < 1000; count += 1)
            this.enter({ kind: count % 2 === 0 ? 'busy' : 'ready' });
        }, 1);
        return never;
      case 'sends-garbage':
        writeSync(3, Buffer.alloc(64, 0x20));
        return never;
      case 'sends-endless-frame':
        writeSync(3, Uint8Array.of(0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0));
        return never;
      case 'exits':
        process.exit(0);
      case 'never-answers':
        return never;
      case 'answers-twice':
        writeSync(3, encodeFrame({ kind: 'result', id: 1, value: { code: 'scanned', text: 'first' } }));
        return { code: 'scanned', text: 'second' };
      case 'answers-nonsense':
        return { code: 'scanned', text: 42 } as unknown as ScanResult;
      case 'looks-around':
        return { code: 'scanned', text: lookAround() };
      case 'none':
        return signal.aborted ? { code: 'canceled' } : { code: 'scanned', text: this.#text };
      default:
        throw new Error(this.#mistake satisfies never);
    }
  }

  protected override letGo(): Promise<void> {
    return Promise.resolve();
  }
}

/** What came of each thing that a driver has no business with. */
function lookAround(): string {
  const attempt = (work: () => unknown): string => {
    try {
      work();
      return 'allowed';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    }
  };
  return JSON.stringify({
    passwords: attempt(() => readFileSync('/etc/passwd')),
    program: attempt(() => spawnSync('/bin/true')),
    worker: attempt(() => new Worker('', { eval: true })),
    environment: Object.keys(process.env).length,
  });
}

export const openDevice: OpenDevice = ({ name, settings }): Device => {
  const { mistake = 'none', text = 'read' } = settings as {
    mistake?: Mistake | 'throws-at-open';
    text?: string;
  };
  if (mistake === 'throws-at-open') throw new TypeError(`settings: ${text}`);
  return new PuppetScanner(name, mistake, text);
};
