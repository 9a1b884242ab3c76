import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Duplex } from 'node:stream';
import type { DeviceAbout, DeviceState, DeviceStatistics } from '@motcua/devices';
import type { DriverManifest } from './driver-manifest.ts';
import { FloodLimit } from './flood-limit.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import type { Frame } from './frames.ts';
import { parseDriverMessage } from './messages.ts';
import type { DriverMessage, HostMessage, Properties } from './messages.ts';
import { driverCommand } from './node-arguments.ts';

/** Why a driver's process ended. */
export type EndReason =
  | 'closed'
  /** Its module could not be loaded, or `openDevice` threw. */
  | 'load-failed'
  | 'open-failed'
  /** An error that nobody caught. */
  | 'crashed'
  /** It ended itself, or ran out of its heap. */
  | 'exited'
  /** Its event loop did not turn, or it never opened. */
  | 'hung'
  /** An operation was neither ended nor gone on with. */
  | 'unanswered'
  | 'memory'
  | 'flood'
  /** It said what the protocol or its contract does not have. */
  | 'protocol';

export interface DriverEnd {
  readonly reason: EndReason;
  /** Kind and place of an error; never its message. */
  readonly error?: string | undefined;
  readonly at?: string | undefined;
}

/** All in milliseconds but the counts. */
export interface DriverLimits {
  readonly openTimeoutMs: number;
  readonly pingMs: number;
  /** So many pings in a row without an answer: its event loop is blocked. */
  readonly missedPings: number;
  /** What it has to say for one second. */
  readonly messagesPerSecond: number;
  /** Above the heap that its manifest allows; buffers and native memory count too. */
  readonly extraMemoryMb: number;
  /** After a cancel an operation ends within this time. */
  readonly cancelGraceMs: number;
  /** Longest time between two signs of life of a print. */
  readonly printStallMs: number;
  readonly closeGraceMs: number;
}

export const usualDriverLimits: DriverLimits = {
  openTimeoutMs: 20_000,
  pingMs: 1000,
  missedPings: 4,
  messagesPerSecond: 5000,
  extraMemoryMb: 160,
  cancelGraceMs: 5000,
  printStallMs: 120_000,
  closeGraceMs: 2000,
};

export interface LinkEvents {
  opened(about: DeviceAbout, properties: Properties): void;
  state(state: DeviceState, properties: Properties): void;
  event(name: string, value: unknown): void;
  statistics(statistics: DeviceStatistics): void;
  /** Called once; nothing comes after it. */
  ended(end: DriverEnd): void;
}

export type CallOutcome =
  | { readonly code: 'value'; readonly value: unknown }
  | { readonly code: 'threw'; readonly error: string; readonly at: string }
  | { readonly code: 'ended' };

interface Call {
  readonly end: (outcome: CallOutcome) => void;
  readonly wantBand: () => void;
}

/** A stray answer or two is a slip; a driver that goes on so has lost count. */
const strayAnswersAllowed = 10;

/** One process of one driver, watched: it is ended when it hangs, leaks, floods or breaks the protocol. */
export class DriverLink {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  readonly #manifest: DriverManifest;
  readonly #limits: DriverLimits;
  readonly #events: LinkEvents;
  readonly #frames = new FrameReader();
  readonly #flood: FloodLimit;
  readonly #calls = new Map<number, Call>();
  readonly #exited: Promise<void>;
  #end: DriverEnd | undefined;
  #isOver = false;
  #isOpen = false;
  #lastId = 0;
  #missedPings = 0;
  #strayAnswers = 0;
  #ticker: ReturnType<typeof setTimeout>;

  constructor(options: {
    readonly manifest: DriverManifest;
    readonly name: string;
    readonly settings: object;
    readonly limits: DriverLimits;
    readonly events: LinkEvents;
  }) {
    const { manifest, name, settings, limits, events } = options;
    this.#manifest = manifest;
    this.#limits = limits;
    this.#events = events;
    this.#flood = new FloodLimit({ perSecond: limits.messagesPerSecond });
    const { file, args } = driverCommand(manifest);
    this.#child = spawn(file, args, {
      cwd: manifest.folder,
      // Nothing of ours: the environment may hold secrets.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#pipe = this.#child.stdio[3] as Duplex;
    this.#exited = new Promise((resolve) => {
      this.#child.once('error', () => resolve());
      // After `exit` the pipe may still hold the driver's last words.
      this.#child.once('close', () => resolve());
    });
    void this.#exited.then(() => this.#finish());
    this.#pipe.on('error', () => undefined);
    this.#pipe.on('data', (chunk: Buffer) => {
      if (!this.#frames.push(chunk, (frame) => this.#take(frame))) this.kill('protocol');
    });
    this.#ticker = setTimeout(() => this.kill('hung'), limits.openTimeoutMs);
    this.#send({ kind: 'open', name, settings });
  }

  get processId(): number | undefined {
    return this.#child.pid;
  }

  /** Begins one operation. `bands` are fetched one by one as the driver asks for them. */
  async call(
    operation: string,
    options: { readonly options?: object; readonly signal: AbortSignal; readonly bands?: BandSource },
  ): Promise<CallOutcome> {
    const { signal, bands } = options;
    if (this.#end !== undefined || this.#isOver) return { code: 'ended' };
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<CallOutcome>();
    let deadline: ReturnType<typeof setTimeout> | undefined;
    const expect = (ms: number): void => {
      clearTimeout(deadline);
      deadline = setTimeout(() => this.kill('unanswered'), ms);
    };
    const cancel = (): void => {
      this.#send({ kind: 'cancel', id });
      expect(this.#limits.cancelGraceMs);
    };
    this.#calls.set(id, {
      end: resolve,
      wantBand: () => {
        if (!signal.aborted) expect(this.#limits.printStallMs);
        void this.#sendBand(id, bands);
      },
    });
    this.#send({ kind: 'call', id, operation, options: options.options ?? {} });
    if (bands !== undefined) expect(this.#limits.printStallMs);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    try {
      return await promise;
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', cancel);
      this.#calls.delete(id);
    }
  }

  /** Ends the process at once. */
  kill(reason: EndReason, detail: Omit<DriverEnd, 'reason'> = {}): void {
    this.#end ??= { reason, ...detail };
    clearTimeout(this.#ticker);
    this.#pipe.destroy();
    this.#child.kill('SIGKILL');
  }

  /** Asks the driver to let go of its device, and ends its process. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#end === undefined && !this.#isOver) {
      this.#end = { reason: 'closed' };
      clearTimeout(this.#ticker);
      this.#send({ kind: 'close' });
      this.#ticker = setTimeout(() => this.kill('closed'), this.#limits.closeGraceMs);
    }
    await this.#exited;
  }

  async #sendBand(id: number, bands: BandSource | undefined): Promise<void> {
    const next = (await bands?.next()) ?? { code: 'end' };
    if (next.code === 'band') this.#send({ kind: 'band', id }, next.bytes);
    else this.#send({ kind: 'bands-end', id, broken: next.code === 'broken' });
  }

  #send(message: HostMessage, bytes?: Uint8Array): void {
    if (this.#pipe.writable) this.#pipe.write(encodeFrame(message, bytes));
  }

  /** False when nothing more shall be read. */
  #take({ message: value }: Frame): boolean {
    const message = parseDriverMessage(value);
    if (message === undefined) {
      this.kill('protocol');
      return false;
    }
    const isAsked = message.kind === 'pong' || message.kind === 'want-band';
    if (!isAsked && !this.#flood.take()) {
      this.kill('flood');
      return false;
    }
    this.#hear(message);
    return this.#end === undefined || this.#end.reason === 'closed';
  }

  #hear(message: DriverMessage): void {
    if ('statistics' in message && message.statistics !== undefined)
      this.#events.statistics(message.statistics);
    switch (message.kind) {
      case 'opened':
        if (this.#isOpen || message.about.kind !== this.#manifest.kind) return this.kill('protocol');
        this.#isOpen = true;
        clearTimeout(this.#ticker);
        if (this.#end === undefined) this.#ticker = setTimeout(() => void this.#tick(), this.#limits.pingMs);
        return this.#events.opened(message.about, message.properties);
      case 'state':
        return this.#events.state(message.state, message.properties);
      case 'event':
        return this.#events.event(message.name, message.value);
      case 'pong':
        this.#missedPings = 0;
        return;
      case 'want-band':
        return this.#calls.get(message.id)?.wantBand();
      case 'result':
        return this.#answer(message.id, { code: 'value', value: message.value });
      case 'threw':
        return this.#answer(message.id, { code: 'threw', error: message.error, at: message.at });
      case 'failed': {
        const reason = ({ load: 'load-failed', open: 'open-failed', run: 'crashed' } as const)[message.stage];
        return this.kill(reason, { error: message.error, at: message.at });
      }
      default:
        message satisfies never;
    }
  }

  #answer(id: number, outcome: CallOutcome): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (call !== undefined) return call.end(outcome);
    // Answered twice, or answered what nobody asked: dropped.
    this.#strayAnswers += 1;
    if (this.#strayAnswers > strayAnswersAllowed) this.kill('protocol');
  }

  async #tick(): Promise<void> {
    if (this.#missedPings >= this.#limits.missedPings) return this.kill('hung');
    this.#missedPings += 1;
    this.#lastId += 1;
    this.#send({ kind: 'ping', id: this.#lastId });
    const memoryMb = await residentMb(this.processId);
    if (this.#end !== undefined || this.#isOver) return;
    if (memoryMb > this.#manifest.memoryMb + this.#limits.extraMemoryMb) return this.kill('memory');
    this.#ticker = setTimeout(() => void this.#tick(), this.#limits.pingMs);
  }

  #finish(): void {
    this.#isOver = true;
    clearTimeout(this.#ticker);
    this.#pipe.destroy();
    for (const call of this.#calls.values()) call.end({ code: 'ended' });
    this.#calls.clear();
    // V8 ends a process that is out of its heap with SIGABRT.
    const reason = this.#child.signalCode === 'SIGABRT' || this.#child.exitCode === 134 ? 'memory' : 'exited';
    this.#end ??= { reason };
    this.#events.ended(this.#end);
  }
}

/** Bands one by one. `broken`: they could not be made. */
export interface BandSource {
  next(): Promise<{ code: 'band'; bytes: Uint8Array } | { code: 'end' } | { code: 'broken' }>;
}

/** Resident memory of a process as the kernel counts it; 0 where there is no /proc. */
async function residentMb(processId: number | undefined): Promise<number> {
  try {
    const status = await readFile(`/proc/${processId}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
