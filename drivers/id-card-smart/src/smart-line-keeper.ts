import type { StartTimer } from '@motcua/devices/id-card';
import type { SmartLine, SmartTransport } from './transport.ts';

export interface KeeperEvents {
  connected(): void;
  message(text: string): void;
  /** Not there, or gone: called after each connection and each attempt that fails. */
  lost(): void;
}

/** Wait before the first, second, … new attempt; the last one repeats for as long as the reader is away. */
const backOffMs = [100, 250, 500, 1000, 2000] as const;

/** Keeps a reader connected for as long as the driver lives. */
export class SmartLineKeeper {
  readonly #transport: SmartTransport;
  readonly #events: KeeperEvents;
  readonly #startTimer: StartTimer;
  readonly #closing = new AbortController();
  #line: SmartLine | undefined;
  #attempt: Promise<void>;
  #cancelRetry: (() => void) | undefined;
  #failures = 0;

  constructor(transport: SmartTransport, events: KeeperEvents, startTimer: StartTimer) {
    this.#transport = transport;
    this.#events = events;
    this.#startTimer = startTimer;
    this.#attempt = this.#connect();
  }

  /** False when there is no connection. */
  send(text: string): boolean {
    return this.#line?.send(text) ?? false;
  }

  /** Ends the connection and makes a new one, so that nothing said on the old one is heard any more. */
  async renew(): Promise<void> {
    const line = this.#line;
    if (line === undefined || this.#closing.signal.aborted) return;
    this.#line = undefined;
    await line.close();
    if (this.#closing.signal.aborted) return;
    this.#attempt = this.#connect();
    await this.#attempt;
  }

  /** No event comes after it is called. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#cancelRetry?.();
    const line = this.#line;
    this.#line = undefined;
    await line?.close();
    await this.#attempt;
  }

  async #connect(): Promise<void> {
    const { signal } = this.#closing;
    let line: SmartLine | undefined;
    let isLost = false;
    const lose = (): void => {
      isLost = true;
      if (line !== undefined && line === this.#line) this.#retry();
    };
    line = await this.#transport.open(
      {
        message: (text) => {
          if (line !== undefined && line === this.#line) this.#events.message(text);
        },
        lost: lose,
      },
      { signal },
    );
    if (signal.aborted) {
      await line?.close();
      return;
    }
    if (line === undefined || isLost) {
      this.#retry();
      return;
    }
    this.#line = line;
    this.#failures = 0;
    this.#events.connected();
  }

  #retry(): void {
    if (this.#closing.signal.aborted) return;
    this.#line = undefined;
    const delayMs = backOffMs[Math.min(this.#failures, backOffMs.length - 1)] ?? 0;
    this.#failures += 1;
    this.#cancelRetry = this.#startTimer(delayMs, () => {
      this.#attempt = this.#connect();
    });
    this.#events.lost();
  }
}
