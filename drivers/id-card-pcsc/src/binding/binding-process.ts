import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { encodeFrame, frameKinds, FrameReader } from './frames.ts';
import type { Frame } from './frames.ts';
import { parseReaderList } from './reader-list.ts';
import type { PcscReader } from './reader-list.ts';

/** What came of a request. */
export type BindingReply =
  | { readonly code: 'bytes'; readonly bytes: Uint8Array }
  /** `reason` is PC/SC's word. */
  | { readonly code: 'refused'; readonly reason: string }
  /** The process ended first. */
  | { readonly code: 'ended' };

export type BindingRequest = 'connect' | 'transmit' | 'disconnect' | 'ping';

export interface BindingEvents {
  readers(readers: readonly PcscReader[]): void;
  /** No connection to PC/SC; `reason` is its word. */
  unavailable(reason: string): void;
  /** Once. Every request has its reply by then. */
  ended(): void;
}

export interface BindingOptions {
  /** Where pcscd listens, where it is not the usual place. */
  readonly socketPath?: string;
  /** The program to run; tests put a misbehaving one here. */
  readonly program?: string;
}

const usualProgram = fileURLToPath(new URL('main.ts', import.meta.url));
/** What the binding may need to be found and to run; nothing else of our environment is its business. */
const inherited = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'PCSCLITE_CSOCK_NAME'] as const;

/** One run of the process that holds the binding. */
export class BindingProcess {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  readonly #events: BindingEvents;
  readonly #waiting = new Map<number, (reply: BindingReply) => void>();
  readonly #ended = Promise.withResolvers<void>();
  #nextId = 1;
  #isOver = false;

  constructor(options: BindingOptions, events: BindingEvents) {
    this.#events = events;
    this.#child = spawn(process.execPath, [options.program ?? usualProgram], {
      env: environment(options),
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    this.#pipe = this.#child.stdio[3] as Duplex;
    const frames = new FrameReader((frame) => this.#take(frame));
    this.#pipe.on('data', (chunk: Uint8Array) => (frames.write(chunk) ? undefined : this.kill()));
    // Every error of the pipe is followed by the end of the process, which says all that matters here.
    this.#pipe.on('error', () => this.kill());
    this.#child.once('error', () => this.#end());
    this.#child.once('exit', () => this.#end());
  }

  /** Id of the process, for those who watch over what is left behind. */
  get processId(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  request(request: BindingRequest, payload: Uint8Array = new Uint8Array()): Promise<BindingReply> {
    if (this.#isOver) return Promise.resolve({ code: 'ended' });
    const id = this.#nextId;
    this.#nextId = (id % 0xff_ff_ff_ff) + 1;
    const { promise, resolve } = Promise.withResolvers<BindingReply>();
    this.#waiting.set(id, resolve);
    this.#pipe.write(encodeFrame({ kind: frameKinds[request], id, payload }));
    return promise;
  }

  /** Safe to call twice. A command that hangs in the binding ends with it. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #take({ kind, id, payload }: Frame): void {
    switch (kind) {
      case frameKinds.bytes:
        this.#reply(id, { code: 'bytes', bytes: payload });
        break;
      case frameKinds.refused:
        this.#reply(id, { code: 'refused', reason: Buffer.from(payload).toString() });
        break;
      case frameKinds.readers: {
        const readers = parseReaderList(payload);
        if (readers === undefined) this.kill();
        else this.#events.readers(readers);
        break;
      }
      case frameKinds.unavailable:
        this.#events.unavailable(Buffer.from(payload).toString());
        break;
      default:
        this.kill();
    }
  }

  /** A second reply to one request finds nobody and is dropped. */
  #reply(id: number, reply: BindingReply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#pipe.destroy();
    for (const resolve of this.#waiting.values()) resolve({ code: 'ended' });
    this.#waiting.clear();
    this.#events.ended();
    this.#ended.resolve();
  }
}

function environment({ socketPath }: BindingOptions): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = { NODE_NO_WARNINGS: '1' };
  for (const name of inherited) {
    const value = process.env[name];
    if (value !== undefined) variables[name] = value;
  }
  if (socketPath !== undefined) variables['PCSCLITE_CSOCK_NAME'] = socketPath;
  return variables;
}
