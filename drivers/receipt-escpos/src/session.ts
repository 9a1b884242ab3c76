import {
  clearBuffers,
  realTimeStatus,
  recoverAndClear,
  requestProcessId,
  transmitStatus,
} from './commands.ts';
import type { StatusRequest } from './commands.ts';
import type { PrinterModel } from './model.ts';
import { ReplyReader } from './replies.ts';
import type { Reply } from './replies.ts';
import { statusFromAutomatic, statusFromRealTime } from './status.ts';
import type { PrinterStatus } from './status.ts';
import type { Line } from './transport.ts';

interface Ticket {
  /** `undefined`: the line ended first. */
  readonly resolve: (byte: number | undefined) => void;
}

/**
 * One connection: matches answers to questions.
 *
 * Answers to `DLE EOT` and `GS r` carry no number, so they are matched in order. A question nobody waits for any more
 * keeps its place in the queue: else its late answer would be taken for the next one's.
 */
export class PrinterSession {
  readonly #model: PrinterModel;
  readonly #onAutomaticStatus: (status: PrinterStatus) => void;
  readonly #reader = new ReplyReader((reply) => this.#take(reply));
  readonly #statusTickets: Ticket[] = [];
  readonly #fenceTickets: Ticket[] = [];
  readonly #clearTickets: Ticket[] = [];
  readonly #processTickets = new Map<string, Ticket>();
  /** Of writes under way: what ends them with the line. */
  readonly #writes = new Set<() => void>();
  readonly #ended = Promise.withResolvers<undefined>();
  #line: Line | undefined;
  #isOpen = true;
  #nextProcess = 0;
  #automaticCount = 0;

  constructor(model: PrinterModel, onAutomaticStatus: (status: PrinterStatus) => void) {
    this.#model = model;
    this.#onAutomaticStatus = onAutomaticStatus;
  }

  /** Resolves when the line is closed. */
  get ended(): Promise<undefined> {
    return this.#ended.promise;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  attach(line: Line): void {
    this.#line = line;
  }

  receive(bytes: Uint8Array): void {
    this.#reader.write(bytes);
  }

  /** The transport says that the line is closed. Safe to call twice. */
  end(): void {
    this.#isOpen = false;
    for (const closed of this.#writes) closed();
    this.#forgetFences();
    for (const ticket of this.#statusTickets.splice(0)) ticket.resolve(undefined);
    for (const ticket of this.#clearTickets.splice(0)) ticket.resolve(undefined);
    this.#ended.resolve(undefined);
  }

  close(): void {
    this.#line?.close();
    this.end();
  }

  async write(bytes: Uint8Array): Promise<'written' | 'closed'> {
    if (this.#line === undefined || !this.#isOpen) return 'closed';
    // Not raced against `ended`: a connection lives for weeks, and each race would leave something on that promise.
    const { promise, resolve, reject } = Promise.withResolvers<'written' | 'closed'>();
    const closed = (): void => resolve('closed');
    this.#writes.add(closed);
    this.#line.write(bytes).then(resolve, reject);
    try {
      return await promise;
    } finally {
      this.#writes.delete(closed);
    }
  }

  /** Asks for everything the model can tell in real time; `undefined` when the line ends first. */
  async askStatus(attempt = 1): Promise<PrinterStatus | undefined> {
    const automaticBefore = this.#automaticCount;
    const answers = await Promise.all(this.#model.statusRequests.map((n) => this.#askOne(n)));
    const bytes = new Map<StatusRequest, number>();
    for (const [n, byte] of answers) {
      if (byte === undefined) return undefined;
      bytes.set(n, byte);
    }
    // The printer spoke up in between: some of these answers are older than that, so they are asked for once more.
    if (this.#automaticCount !== automaticBefore && attempt === 1) return this.askStatus(2);
    return statusFromRealTime(bytes);
  }

  /** Resolves with true when everything written before has been printed; with false when the line ends first. */
  async fence(): Promise<boolean> {
    const ticket = Promise.withResolvers<number | undefined>();
    if (this.#model.fence === 'process-id') {
      const id = this.#makeProcessId();
      this.#processTickets.set(id, ticket);
      await this.write(requestProcessId(id));
    } else {
      this.#fenceTickets.push(ticket);
      await this.write(transmitStatus);
    }
    return this.#isOpen && (await ticket.promise) !== undefined;
  }

  /** Resolves with true when the printer has emptied its buffers. */
  async clearBuffers(): Promise<boolean> {
    const ticket = Promise.withResolvers<number | undefined>();
    this.#clearTickets.push(ticket);
    await this.write(clearBuffers);
    const cleared = this.#isOpen && (await ticket.promise) !== undefined;
    if (cleared) this.#forgetFences();
    return cleared;
  }

  /**
   * Brings the printer out of an error whose cause is gone. Only while it is in one: then it processes nothing, and the
   * fences in its buffer are forgotten with the rest.
   */
  async recoverAndClear(): Promise<void> {
    this.#forgetFences();
    await this.write(recoverAndClear);
  }

  #forgetFences(): void {
    for (const ticket of this.#fenceTickets.splice(0)) ticket.resolve(undefined);
    for (const ticket of this.#processTickets.values()) ticket.resolve(undefined);
    this.#processTickets.clear();
  }

  async #askOne(n: StatusRequest): Promise<readonly [StatusRequest, number | undefined]> {
    const ticket = Promise.withResolvers<number | undefined>();
    this.#statusTickets.push(ticket);
    if ((await this.write(realTimeStatus(n))) === 'closed') return [n, undefined];
    return [n, await ticket.promise];
  }

  #makeProcessId(): string {
    this.#nextProcess = (this.#nextProcess + 1) % 10_000;
    return String(this.#nextProcess).padStart(4, '0');
  }

  #take(reply: Reply): void {
    switch (reply.kind) {
      case 'real-time-status':
        this.#statusTickets.shift()?.resolve(reply.byte);
        break;
      case 'transmitted-status':
        this.#fenceTickets.shift()?.resolve(reply.byte);
        break;
      case 'process-id':
        this.#processTickets.get(reply.id)?.resolve(0);
        this.#processTickets.delete(reply.id);
        break;
      case 'buffers-cleared':
        this.#clearTickets.shift()?.resolve(0);
        break;
      case 'automatic-status':
        this.#automaticCount += 1;
        this.#onAutomaticStatus(statusFromAutomatic(reply.bytes));
        break;
    }
  }
}
