import type { Unsubscribe } from '../device.ts';
import { Listeners } from './listeners.ts';
import type { OpenWebSocket, WebSocketLike } from './web-socket-like.ts';

/** `connecting` also while it waits before the next attempt; `closed` only after `close()`. */
export type ConnectionState = 'connecting' | 'open' | 'closed';

export interface ReconnectOptions {
  readonly url: string;
  readonly webSocket: OpenWebSocket;
  /** Wait before the first, second, … new attempt; the last one repeats. */
  readonly backOffMs: readonly number[];
  /** An attempt that neither opens nor fails in this time is given up. */
  readonly openTimeoutMs: number;
}

/** A WebSocket that comes back by itself. Messages are handed on as they come; nothing is stored while it is down. */
export class ReconnectingSocket {
  readonly #options: ReconnectOptions;
  readonly #states = new Listeners<ConnectionState>();
  readonly #messages = new Listeners<unknown>();
  #state: ConnectionState = 'connecting';
  #socket: WebSocketLike | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failedAttempts = 0;

  constructor(options: ReconnectOptions) {
    this.#options = options;
    this.#connect();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: ConnectionState) => void): Unsubscribe {
    const unsubscribe = this.#states.add(listener);
    listener(this.#state);
    return unsubscribe;
  }

  onMessage(listener: (data: unknown) => void): Unsubscribe {
    return this.#messages.add(listener);
  }

  /** False when the socket is not open: the text was not sent and will not be. */
  send(text: string): boolean {
    if (this.#state !== 'open' || this.#socket === undefined) return false;
    this.#socket.send(text);
    return true;
  }

  /** Safe to call twice. No listener is called after it but with `closed`. */
  close(): void {
    if (this.#state === 'closed') return;
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#enter('closed');
    this.#states.clear();
    this.#messages.clear();
  }

  #connect(): void {
    let socket: WebSocketLike;
    try {
      socket = this.#options.webSocket(this.#options.url);
    } catch {
      this.#retryLater();
      return;
    }
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#drop(socket), this.#options.openTimeoutMs);
    socket.addEventListener('open', () => {
      if (this.#socket !== socket) return;
      clearTimeout(this.#timer);
      this.#failedAttempts = 0;
      this.#enter('open');
    });
    socket.addEventListener('message', (event) => {
      if (this.#socket === socket) this.#messages.emit(event.data);
    });
    // A close event follows each error event; without a listener the `ws` package throws the error.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', () => this.#lost(socket));
  }

  #drop(socket: WebSocketLike): void {
    socket.close();
    this.#lost(socket);
  }

  #lost(socket: WebSocketLike): void {
    if (this.#socket !== socket) return;
    clearTimeout(this.#timer);
    this.#socket = undefined;
    this.#enter('connecting');
    this.#retryLater();
  }

  #retryLater(): void {
    // A listener of the state may have closed us.
    if (this.#state === 'closed') return;
    const { backOffMs } = this.#options;
    const delayMs = backOffMs[Math.min(this.#failedAttempts, backOffMs.length - 1)] ?? 0;
    this.#failedAttempts += 1;
    this.#timer = setTimeout(() => this.#connect(), delayMs);
  }

  #enter(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.emit(state);
  }
}
