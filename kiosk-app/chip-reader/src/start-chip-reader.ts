import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WatchedValue } from '@motcua/devices';
import type { DeviceState, Unsubscribe } from '@motcua/devices';
import type { CardPresence, CardReaderFault } from '@motcua/devices/id-card';
import type { ChipReadRequest } from '@motcua/devices/wire';
import type { ChipReader, ChipReadOptions, ChipReadResult } from './chip-reader.ts';
import type { FromProcess, ToProcess } from './process/messages.ts';
import type { ChipReaderSettings } from './settings.ts';

const program = fileURLToPath(new URL('process/main.ts', import.meta.url));
/** What the process needs to run; nothing else of our environment is its business. */
const inherited = ['PATH', 'LD_LIBRARY_PATH', 'PCSCLITE_CSOCK_NAME'] as const;
const restartAfterMs = [200, 500, 1000, 2000, 5000] as const;

export interface StartOptions {
  readonly name: string;
  readonly settings: ChipReaderSettings;
  /** Told when the process ends by itself: with its exit code or the signal that ended it. */
  readonly onCrash?: (reason: string) => void;
  /** More options for Node, for tests that look into the process. */
  readonly nodeOptions?: readonly string[];
}

/**
 * Starts the process that reads chip cards and returns at once; a process that ends is started again after a pause.
 *
 * The caller closes it; no process is left then.
 */
export function startChipReader(
  options: StartOptions,
): ChipReader & { readonly processId: number | undefined } {
  return new ProcessChipReader(options);
}

interface Reading {
  readonly options: ChipReadOptions;
  readonly end: (result: ChipReadResult) => void;
}

class ProcessChipReader implements ChipReader {
  readonly name: string;
  readonly #options: StartOptions;
  readonly #state = new WatchedValue<DeviceState<CardReaderFault>>({ kind: 'starting' });
  readonly #presence = new WatchedValue<CardPresence>('unknown');
  readonly #readings = new Map<number, Reading>();
  #advice: string | undefined;
  #child: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #crashes = 0;
  #lastId = 0;
  #isClosed = false;

  constructor(options: StartOptions) {
    this.name = options.name;
    this.#options = options;
    this.#start();
  }

  get state(): DeviceState<CardReaderFault> {
    return this.#state.value;
  }
  get presence(): CardPresence {
    return this.#presence.value;
  }
  get advice(): string | undefined {
    return this.#advice;
  }
  /** For those who watch over what is left behind. */
  get processId(): number | undefined {
    return this.#child?.pid;
  }

  watch(listener: (state: DeviceState<CardReaderFault>) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe {
    return this.#presence.watch(listener);
  }

  async read(request: ChipReadRequest, options: ChipReadOptions): Promise<ChipReadResult> {
    if (options.signal.aborted) return { code: 'canceled' };
    if (this.#readings.size > 0) return { code: 'busy' };
    if (this.#child === undefined) return { code: 'lost' };
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<ChipReadResult>();
    const cancel = (): void => this.#send({ kind: 'cancel', id });
    this.#readings.set(id, { options, end: resolve });
    options.signal.addEventListener('abort', cancel, { once: true });
    this.#send({ kind: 'read', id, request });
    try {
      return await promise;
    } finally {
      options.signal.removeEventListener('abort', cancel);
      this.#readings.delete(id);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    this.#child = undefined;
    this.#endReadings();
    this.#state.set({ kind: 'closed' });
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #start(): void {
    const child = fork(program, [], {
      env: environment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', ...(this.#options.nodeOptions ?? [])],
    });
    this.#child = child;
    child.on('message', (message) => this.#take(message as FromProcess));
    child.once('error', () => undefined);
    child.once('exit', (code, signal) => this.#onExit(child, signal ?? String(code)));
    this.#send({ kind: 'open', settings: this.#options.settings });
  }

  #onExit(child: ChildProcess, reason: string): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    this.#presence.set('unknown');
    this.#state.set({ kind: 'lost' });
    this.#endReadings();
    if (this.#isClosed) return;
    this.#options.onCrash?.(reason);
    const pauseMs = restartAfterMs[Math.min(this.#crashes, restartAfterMs.length - 1)] ?? 5000;
    this.#crashes += 1;
    this.#restart = setTimeout(() => this.#start(), pauseMs);
  }

  #take(message: FromProcess): void {
    if (this.#isClosed) return;
    switch (message.kind) {
      case 'status': {
        const { state, presence, advice } = message.status;
        if (state.kind === 'ready') this.#crashes = 0;
        this.#advice = advice;
        this.#presence.set(presence);
        if (JSON.stringify(state) !== JSON.stringify(this.#state.value)) this.#state.set(state);
        return;
      }
      case 'progress':
        this.#readings.get(message.id)?.options.onProgress(message.progress);
        return;
      case 'result':
        this.#readings.get(message.id)?.end(message.result);
        return;
      default:
        message satisfies never;
    }
  }

  #endReadings(): void {
    for (const { end } of this.#readings.values()) end({ code: 'lost' });
  }

  #send(message: ToProcess): void {
    // A process that has just ended says so by 'exit'.
    this.#child?.send(message, () => undefined);
  }
}

function environment(): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = { NODE_NO_WARNINGS: '1' };
  for (const name of inherited) {
    const value = process.env[name];
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}
