import type { StartTimer } from './timer.ts';
import type { Connection, Transport } from './transport.ts';

export interface KeeperEvents {
  connected(connection: Connection): void;
  bytes(chunk: Uint8Array): void;
  /** Not there, or gone: called after each connection and each attempt that fails. */
  lost(): void;
}

/** Wait before the first, second, … new attempt; the last one repeats for as long as the scanner is away. */
const BACK_OFF_MS = [250, 500, 1_000, 2_000] as const;

/** Keeps a transport connected for as long as the driver lives. */
export class ConnectionKeeper {
  readonly #transport: Transport;
  readonly #events: KeeperEvents;
  readonly #startTimer: StartTimer;
  readonly #closing = new AbortController();
  #connection: Connection | undefined;
  #cancelRetry: (() => void) | undefined;
  #attempt: Promise<void> = Promise.resolve();
  #failures = 0;

  constructor(transport: Transport, events: KeeperEvents, startTimer: StartTimer) {
    this.#transport = transport;
    this.#events = events;
    this.#startTimer = startTimer;
  }

  start(): void {
    this.#attempt = this.#connect();
  }

  /** No event comes after it is called. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancelRetry?.();
    await this.#attempt;
    await this.#connection?.close();
  }

  async #connect(): Promise<void> {
    const { signal } = this.#closing;
    const events = {
      bytes: (chunk: Uint8Array) => (signal.aborted ? undefined : this.#events.bytes(chunk)),
      lost: () => this.#retry(),
    };
    this.#connection = await this.#transport.connect(events, { signal });
    if (signal.aborted) return;
    if (this.#connection === undefined) {
      this.#retry();
      return;
    }
    this.#failures = 0;
    this.#events.connected(this.#connection);
  }

  #retry(): void {
    if (this.#closing.signal.aborted) return;
    this.#connection = undefined;
    const delayMs = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#cancelRetry = this.#startTimer(delayMs, () => this.start());
    this.#events.lost();
  }
}
