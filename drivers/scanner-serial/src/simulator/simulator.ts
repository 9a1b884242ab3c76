import { setTimeout as wait } from 'node:timers/promises';
import { assertNever, WatchedValue } from '@motcua/devices';
import type { Unsubscribe } from '@motcua/devices';
import type { ScannerTransport } from '../open-serial-scanner.ts';
import { suffixBytes } from '../suffix.ts';
import type { Suffix } from '../suffix.ts';
import { cutIntoChunks, usualChunkSizes } from './chunks.ts';
import type { Line } from './line.ts';
import { openPtyLine } from './pty-line.ts';
import { openTcpLine } from './tcp-line.ts';

export type ScannerSimulatorOptions = (
  | { readonly kind: 'pty' }
  /** Port 0 takes a free one; it stays the same while the plug is pulled and put back. */
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
) & {
  /** What it sends after each code: CR without it. */
  readonly suffix?: Suffix;
};

export interface SendOptions {
  /** Pause between chunks: 2 ms without it. */
  readonly gapMs?: number;
  /** Bytes of each chunk, repeated. Wherever they cut, the first character of several bytes is cut too. */
  readonly chunkSizes?: readonly number[];
}

export type SendResult =
  | { readonly code: 'sent' }
  /** There was no cable, or it was pulled in the middle. */
  | { readonly code: 'unplugged' };

export interface ScannerSimulatorState {
  readonly plugged: boolean;
  readonly sending: boolean;
  /** Codes sent to the end. */
  readonly scans: number;
}

/** A barcode scanner at the level of its bytes. */
export interface ScannerSimulator extends AsyncDisposable {
  /** What `openSerialScanner` is given. It stays the same over a replug. */
  readonly transport: ScannerTransport;
  readonly state: ScannerSimulatorState;
  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: ScannerSimulatorState) => void): Unsubscribe;
  /** A code is held under the scanner: its bytes and the suffix go out. One after the other, never mixed. */
  scan(text: string, options?: SendOptions): Promise<SendResult>;
  /** Sends bytes as they are, without a suffix: noise, or half a code. */
  scanBytes(bytes: Uint8Array, options?: SendOptions): Promise<SendResult>;
  pullPlug(): Promise<void>;
  /** Resolves when it can be opened again. */
  plugIn(): Promise<void>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts a simulated scanner. The caller closes it.
 *
 * @throws SimulatorUnavailableError where there is no `socat` for a pseudo-terminal
 * @example
 * await using simulator = await startScannerSimulator({ kind: 'pty' });
 * await using scanner = openSerialScanner({ name: 'Scanner', transport: simulator.transport, suffix: 'CR' });
 * await simulator.scan('001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Thái Bình|15032021');
 */
export async function startScannerSimulator(options: ScannerSimulatorOptions): Promise<ScannerSimulator> {
  return new LineScannerSimulator(await openLine(options), suffixBytes[options.suffix ?? 'CR']);
}

function openLine(options: ScannerSimulatorOptions): Promise<Line> {
  switch (options.kind) {
    case 'pty':
      return openPtyLine();
    case 'tcp':
      return openTcpLine(options);
    default:
      return assertNever(options);
  }
}

class LineScannerSimulator implements ScannerSimulator {
  readonly transport: ScannerTransport;
  readonly #line: Line;
  readonly #suffix: readonly number[];
  readonly #state = new WatchedValue<ScannerSimulatorState>({ plugged: true, sending: false, scans: 0 });
  #lastSend: Promise<SendResult> = Promise.resolve({ code: 'sent' });
  #pulls = 0;

  constructor(line: Line, suffix: readonly number[]) {
    this.#line = line;
    this.#suffix = suffix;
    this.transport = line.transport;
  }

  get state(): ScannerSimulatorState {
    return this.#state.value;
  }

  watch(listener: (state: ScannerSimulatorState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  scan(text: string, options: SendOptions = {}): Promise<SendResult> {
    return this.scanBytes(Buffer.concat([Buffer.from(text), Uint8Array.from(this.#suffix)]), options);
  }

  scanBytes(bytes: Uint8Array, options: SendOptions = {}): Promise<SendResult> {
    this.#lastSend = this.#lastSend.then(() => this.#send(bytes, options));
    return this.#lastSend;
  }

  async pullPlug(): Promise<void> {
    this.#pulls += 1;
    this.#update({ plugged: false });
    await this.#line.pullPlug();
  }

  async plugIn(): Promise<void> {
    await this.#line.plugIn();
    this.#update({ plugged: true });
  }

  async close(): Promise<void> {
    await this.pullPlug();
    await this.#line.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #send(bytes: Uint8Array, options: SendOptions): Promise<SendResult> {
    const { gapMs = 2, chunkSizes = usualChunkSizes } = options;
    const pulls = this.#pulls;
    this.#update({ sending: true });
    for (const [index, chunk] of cutIntoChunks(bytes, chunkSizes).entries()) {
      if (index > 0) await wait(gapMs);
      if (pulls === this.#pulls && this.state.plugged && (await this.#line.write(chunk))) continue;
      this.#update({ sending: false });
      return { code: 'unplugged' };
    }
    this.#update({ sending: false, scans: this.state.scans + 1 });
    return { code: 'sent' };
  }

  #update(change: Partial<ScannerSimulatorState>): void {
    this.#state.set({ ...this.state, ...change });
  }
}
