import { WatchedValue } from '@motcua/devices';
import type { BarcodeScanner, DeviceState, ScanResult, Unsubscribe } from '@motcua/devices';
import { ConnectionKeeper } from './connection-keeper.ts';
import { Framing } from './framing.ts';
import type { Frame } from './framing.ts';
import type { Suffix } from './suffix.ts';
import type { StartTimer } from './timer.ts';
import type { Transport } from './transport.ts';

export interface ScannerParts {
  readonly name: string;
  readonly transport: Transport;
  readonly suffix: Suffix;
  readonly interByteTimeoutMs: number;
  readonly maximumBytes: number;
  readonly startTimer: StartTimer;
}

/** A scanner that is only listened to, over any transport that carries its bytes. */
export class ByteScanner implements BarcodeScanner {
  readonly name: string;
  readonly #state = new WatchedValue<DeviceState>({ kind: 'starting' });
  readonly #keeper: ConnectionKeeper;
  readonly #framing: Framing;
  readonly #parts: ScannerParts;
  #finishRead: ((result: ScanResult) => void) | undefined;
  #cancelPause: (() => void) | undefined;

  constructor(parts: ScannerParts) {
    this.name = parts.name;
    this.#parts = parts;
    this.#framing = new Framing(parts);
    this.#keeper = new ConnectionKeeper(
      parts.transport,
      {
        connected: () => this.#state.set({ kind: 'ready' }),
        bytes: (chunk) => this.#take(chunk),
        lost: () => this.#lose(),
      },
      parts.startTimer,
    );
    this.#keeper.start();
  }

  get state(): DeviceState {
    return this.#state.value;
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (signal.aborted) return Promise.resolve({ code: 'canceled' });
    if (this.#finishRead !== undefined) return Promise.resolve({ code: 'busy' });
    if (this.state.kind === 'lost' || this.state.kind === 'closed') return Promise.resolve({ code: 'lost' });
    // The rest of a scan that began before anybody asked for one would pass for a whole scan.
    this.#framing.dropCurrent();
    return new Promise((resolve) => {
      const onAbort = (): void => this.#finishRead?.({ code: 'canceled' });
      signal.addEventListener('abort', onAbort, { once: true });
      this.#finishRead = (result) => {
        this.#finishRead = undefined;
        signal.removeEventListener('abort', onAbort);
        resolve(result);
      };
    });
  }

  async close(): Promise<void> {
    if (this.state.kind !== 'closed') {
      this.#forgetBytes();
      this.#finishRead?.({ code: 'lost' });
      this.#state.set({ kind: 'closed' });
    }
    await this.#keeper.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #take(chunk: Uint8Array): void {
    this.#cancelPause?.();
    const [first] = this.#framing.push(chunk);
    this.#deliver(first);
    if (!this.#framing.underWay) return;
    this.#cancelPause = this.#parts.startTimer(this.#parts.interByteTimeoutMs, () => {
      this.#deliver(this.#framing.pause());
    });
  }

  #deliver(frame: Frame | undefined): void {
    if (frame !== undefined) this.#finishRead?.(frame);
  }

  #lose(): void {
    this.#forgetBytes();
    this.#finishRead?.({ code: 'lost' });
    if (this.state.kind !== 'lost') this.#state.set({ kind: 'lost' });
  }

  #forgetBytes(): void {
    this.#cancelPause?.();
    this.#framing.reset();
  }
}
