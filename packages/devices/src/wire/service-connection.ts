import type { Unsubscribe } from '../device.ts';
import { Listeners } from './listeners.ts';
import { names } from './messages.ts';
import type { Message } from './messages.ts';
import { parseMessage } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import { PendingCommand } from './pending-command.ts';
import type { CommandResult } from './pending-command.ts';
import { ReconnectingSocket } from './reconnecting-socket.ts';
import type { ConnectionState } from './reconnecting-socket.ts';
import type { OpenWebSocket } from './web-socket-like.ts';

export interface ServiceConnectionOptions {
  /** `ws://127.0.0.1:PORT/xfs4iot/v1.0/<service>`. */
  readonly url: string;
  /** Left out where the service wants none. */
  readonly token?: string | undefined;
  /** For services of the time before release 2023-2: the timeout stands in the payload too. */
  readonly timeoutInPayload?: boolean;
  /** `(url) => new WebSocket(url)`. */
  readonly webSocket: OpenWebSocket;
  readonly backOffMs?: readonly number[];
  /** A connection attempt, and a command's wait for the connection, end after this time. */
  readonly openTimeoutMs?: number;
  readonly acknowledgeTimeoutMs?: number;
  /** How long after its timeout or its cancel a command may still complete before the host counts as lost. */
  readonly graceMs?: number;
}

export interface CommandOptions {
  /** On abort the host is told to cancel; the result is what the host then says. */
  readonly signal: AbortSignal;
  /** Counted by the host from the moment it gets the command; 0 = none. */
  readonly timeoutMs?: number;
  readonly onEvent?: (message: Message<Payload>) => void;
}

/** One service of the device host. Reconnects by itself until it is closed. */
export interface ServiceConnection extends Disposable {
  readonly state: ConnectionState;
  /** Calls `listener` with the current state at once and then on each change. */
  watchState(listener: (state: ConnectionState) => void): Unsubscribe;
  onUnsolicited(listener: (message: Message<Payload>) => void): Unsubscribe;
  /** Sends one command, when connecting after a short wait for the connection, and waits for its completion. */
  command(name: string, payload: object, options: CommandOptions): Promise<CommandResult>;
  /** Safe to call twice. Commands under way end with `host-lost`; the host cancels them. */
  close(): void;
}

/**
 * Connects to one service of the device host.
 *
 * @example
 * const scanner = connectService({ url, token, webSocket: (url) => new WebSocket(url) });
 * const status = await scanner.command('Common.Status', {}, { signal });
 */
export function connectService(options: ServiceConnectionOptions): ServiceConnection {
  return new WireConnection(options);
}

class WireConnection implements ServiceConnection {
  readonly #socket: ReconnectingSocket;
  readonly #pending = new Map<number, PendingCommand>();
  readonly #unsolicited = new Listeners<Message<Payload>>();
  readonly #openTimeoutMs: number;
  readonly #acknowledgeTimeoutMs: number;
  readonly #graceMs: number;
  readonly #timeoutInPayload: boolean;
  #lastRequestId = 0;

  constructor(options: ServiceConnectionOptions) {
    this.#openTimeoutMs = options.openTimeoutMs ?? 3000;
    this.#acknowledgeTimeoutMs = options.acknowledgeTimeoutMs ?? 5000;
    this.#graceMs = options.graceMs ?? 3000;
    this.#timeoutInPayload = options.timeoutInPayload ?? false;
    const { url, token } = options;
    const query = `${url.includes('?') ? '&' : '?'}token=${encodeURIComponent(token ?? '')}`;
    this.#socket = new ReconnectingSocket({
      url: token === undefined ? url : url + query,
      webSocket: options.webSocket,
      backOffMs: options.backOffMs ?? [200, 500, 1000, 2000],
      openTimeoutMs: this.#openTimeoutMs,
    });
    this.#socket.onMessage((data) => this.#receive(data));
    this.#socket.watch((state) => {
      if (state !== 'open') this.#loseAll();
    });
  }

  get state(): ConnectionState {
    return this.#socket.state;
  }

  watchState(listener: (state: ConnectionState) => void): Unsubscribe {
    return this.#socket.watch(listener);
  }

  onUnsolicited(listener: (message: Message<Payload>) => void): Unsubscribe {
    return this.#unsolicited.add(listener);
  }

  async command(name: string, payload: object, options: CommandOptions): Promise<CommandResult> {
    const { signal, timeoutMs = 0, onEvent } = options;
    const canceled: CommandResult = { code: 'completed', completionCode: 'canceled', payload: {} };
    if (signal.aborted) return canceled;
    if (!(await this.#whenOpen(signal))) return signal.aborted ? canceled : { code: 'host-lost' };

    const pending = new PendingCommand({
      onEvent,
      acknowledgeTimeoutMs: this.#acknowledgeTimeoutMs,
      completionTimeoutMs: timeoutMs === 0 ? 0 : timeoutMs + this.#graceMs,
    });
    const requestId = this.#nextRequestId();
    this.#pending.set(requestId, pending);
    if (!this.#send(name, requestId, payload, timeoutMs)) pending.end({ code: 'host-lost' });
    const cancel = (): void => {
      this.#send(names.cancel, this.#nextRequestId(), { requestIds: [requestId] }, 0);
      pending.expectWithin(this.#graceMs);
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await pending.result;
    } finally {
      signal.removeEventListener('abort', cancel);
      this.#pending.delete(requestId);
    }
  }

  close(): void {
    this.#socket.close();
    this.#loseAll();
    this.#unsolicited.clear();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #send(name: string, requestId: number, payload: object, timeout: number): boolean {
    const message: Message = {
      header: { type: 'command', name, version: '1.0', requestId, timeout },
      payload: this.#timeoutInPayload ? { ...payload, timeout } : payload,
    };
    return this.#socket.send(JSON.stringify(message));
  }

  #nextRequestId(): number {
    this.#lastRequestId += 1;
    return this.#lastRequestId;
  }

  #receive(data: unknown): void {
    const parsed = parseMessage(data);
    if (parsed.code === 'invalid') return;
    const { message } = parsed;
    const { type, requestId } = message.header;
    if (type === 'unsolicited') this.#unsolicited.emit(message);
    else if (requestId !== undefined) this.#pending.get(requestId)?.receive(message);
  }

  #loseAll(): void {
    for (const pending of this.#pending.values()) pending.end({ code: 'host-lost' });
  }

  /** True when the connection is open; false after the wait, on abort, and when it is closed for good. */
  async #whenOpen(signal: AbortSignal): Promise<boolean> {
    if (this.#socket.state !== 'connecting') return this.#socket.state === 'open';
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const giveUp = (): void => resolve(false);
    const timer = setTimeout(giveUp, this.#openTimeoutMs);
    signal.addEventListener('abort', giveUp, { once: true });
    const unwatch = this.#socket.watch((state) => {
      if (state !== 'connecting') resolve(state === 'open');
    });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      unwatch();
    }
  }
}
