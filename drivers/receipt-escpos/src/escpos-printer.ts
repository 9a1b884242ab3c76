import { setMaxListeners } from 'node:events';
import type {
  DeviceFault,
  DeviceState,
  DeviceWarning,
  HealthDepth,
  HealthResult,
  PrintResult,
  ReceiptPrinter,
  SelfReporting,
  Unsubscribe,
} from '@motcua/devices';
import { initialize, joinBytes } from '@motcua/receipt';
import { withDeadline } from './clock.ts';
import type { Clock } from './clock.ts';
import { enableAutomaticStatus } from './commands.ts';
import { keepConnected } from './connector.ts';
import type { PrinterModel } from './model.ts';
import { Presenter } from './presenter.ts';
import { PrintJob } from './print-job.ts';
import { recoverPaper } from './recover-paper.ts';
import { sendBands, sendChunk } from './send-bands.ts';
import { PrinterSelfReport } from './self-report.ts';
import type { PrinterSession } from './session.ts';
import { StateBoard } from './state-board.ts';
import { faultsOf, warningsOf } from './status.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTimings } from './timings.ts';
import type { Transport } from './transport.ts';
import { watchSession } from './watch-session.ts';

export interface EscposPrinterOptions {
  readonly name: string;
  readonly model: PrinterModel;
  readonly transport: Transport;
  readonly timings: PrinterTimings;
  readonly clock: Clock;
}

/**
 * A receipt printer that speaks ESC/POS.
 *
 * Connects and reconnects by itself. Knows its faults from the automatic status and from a regular question, and calls
 * something printed only when the printer has answered the fence after it and reports no fault. What is left of a print
 * that failed is cleared or printed out and cut off as soon as the printer is well again.
 */
export class EscposPrinter implements ReceiptPrinter, SelfReporting {
  readonly name: string;
  readonly #options: EscposPrinterOptions;
  readonly #closing = new AbortController();
  readonly #board = new StateBoard();
  readonly #report: PrinterSelfReport;
  readonly #presenter: Presenter;
  readonly #running: Promise<void>;
  #session: PrinterSession | undefined;
  /** Of the present connection; undefined until it has told. */
  #status: PrinterStatus | undefined;
  #lost = false;
  #cancelLostTimer: () => void = () => undefined;
  #job: PrintJob | undefined;
  #isSending = false;
  /** Bytes that a printer may still wait for after a print that failed: its longest chunk. */
  #leftover: number | undefined;
  #recovery: Promise<void> | undefined;
  #connected = Promise.withResolvers<void>();

  constructor(options: EscposPrinterOptions) {
    this.name = options.name;
    this.#options = options;
    this.#presenter = new Presenter(options.model.presenter, options.clock);
    this.#report = new PrinterSelfReport({
      model: options.model,
      ask: async () => this.#session !== undefined && (await this.#ask(this.#session)) !== undefined,
      print: (bands, given) => this.print(bands, given),
    });
    setMaxListeners(0, this.#closing.signal);
    this.#startLostTimer();
    this.#running = keepConnected({
      ...options,
      signal: this.#closing.signal,
      onAutomaticStatus: (session, status) => this.#learn(session, status),
      serve: (session) => this.#serve(session),
    });
  }

  get state(): DeviceState {
    return this.#board.state;
  }

  get warnings(): readonly DeviceWarning[] {
    return this.#board.warnings;
  }

  get widthDots(): number {
    return this.#options.model.widthDots;
  }

  get encoding() {
    const { cut, feedUnitsPerDot } = this.#options.model;
    return feedUnitsPerDot === null ? { cut } : { cut, feedUnitsPerDot };
  }

  get about() {
    return this.#report.about;
  }

  get statistics() {
    return this.#report.statistics;
  }

  checkHealth(options: { readonly depth: HealthDepth; readonly signal: AbortSignal }): Promise<HealthResult> {
    return this.#report.checkHealth(options);
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.#board.watch(listener);
  }

  async print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<PrintResult> {
    if (signal.aborted) return { code: 'canceled' };
    if (this.#closing.signal.aborted) return { code: 'lost' };
    if (this.#job !== undefined) return { code: 'busy' };
    const job = new PrintJob();
    this.#job = job;
    const cancel = () => job.fail({ code: 'canceled' });
    signal.addEventListener('abort', cancel);
    this.#refresh();
    try {
      await this.#perform(job, bands);
      const result = job.failure ?? { code: 'printed' };
      this.#report.noteResult(result);
      return result;
    } finally {
      signal.removeEventListener('abort', cancel);
      this.#job = undefined;
      this.#isSending = false;
      this.#refresh();
    }
  }

  async close(): Promise<void> {
    if (!this.#closing.signal.aborted) {
      this.#closing.abort();
      this.#cancelLostTimer();
      this.#presenter.stop();
      this.#job?.fail({ code: 'lost' });
      this.#session?.close();
      this.#setState({ kind: 'closed' });
    }
    await this.#running;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #perform(job: PrintJob, bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const session = await this.#readySession(job);
    if (session === undefined) return;
    const { clock, timings } = this.#options;
    const onChunk = (byteLength: number) => {
      this.#leftover = Math.max(this.#leftover ?? 0, byteLength);
    };
    const options = { session, clock, timings, onChunk };
    this.#isSending = true;
    const begin = [...this.#presenter.clear(), initialize, enableAutomaticStatus];
    await sendChunk(job, joinBytes(begin), options);
    await sendBands(job, bands, options);
    for (const command of this.#presenter.present()) await sendChunk(job, command, options);
    if (!(await this.#isProved(job, session))) return;
    this.#leftover = undefined;
    this.#presenter.retractLater((command) => void session.write(command));
  }

  /** The fence has come back, and the printer says that all is well. */
  async #isProved(job: PrintJob, session: PrinterSession): Promise<boolean> {
    const { clock, timings } = this.#options;
    const fenced = await job.unlessInterrupted(withDeadline(clock, timings.fenceTimeoutMs, session.fence()));
    if (fenced === undefined) return false;
    if (fenced.value !== true) {
      job.fail({ code: fenced.value === undefined ? 'timeout' : 'lost' });
      return false;
    }
    const status = await job.unlessInterrupted(this.#ask(session));
    if (status?.value === undefined) job.fail({ code: session.isOpen ? 'timeout' : 'lost' });
    return job.failure === undefined;
  }

  /** Waits for a connection and for what is left of the print before; ends the job where there is no hope. */
  async #readySession(job: PrintJob): Promise<PrinterSession | undefined> {
    if (this.#lost) {
      job.fail({ code: 'lost' });
      return undefined;
    }
    if (this.#status === undefined && (await job.unlessInterrupted(this.#connected.promise)) === undefined)
      return undefined;
    if (this.#faults().includes('cutter') && this.#session !== undefined) {
      await job.unlessInterrupted(this.#freeCutter(this.#session));
    }
    job.failWith(this.#faults());
    while (this.#recovery !== undefined && job.failure === undefined)
      await job.unlessInterrupted(this.#recovery);
    if (job.failure === undefined && this.#session === undefined) job.fail({ code: 'lost' });
    return job.failure === undefined ? this.#session : undefined;
  }

  /** Somebody has freed the cutter, or so they say by printing again; the printer wants to be told. */
  async #freeCutter(session: PrinterSession): Promise<void> {
    await session.recoverAndClear();
    await this.#ask(session);
  }

  #serve(session: PrinterSession): Promise<boolean> {
    return watchSession(session, {
      ...this.#options,
      signal: this.#closing.signal,
      ask: () => this.#ask(session),
      // A printer with a full buffer does not read what it is asked: no conclusions while it prints.
      isOccupied: () => this.#job !== undefined || this.#recovery !== undefined,
      onEnd: () => this.#disconnected(session),
    });
  }

  async #ask(session: PrinterSession): Promise<PrinterStatus | undefined> {
    const { clock, timings } = this.#options;
    const status = await withDeadline(clock, timings.statusTimeoutMs, session.askStatus());
    if (status !== undefined) this.#learn(session, status);
    return status;
  }

  #learn(session: PrinterSession, status: PrinterStatus): void {
    if (!session.isOpen || this.#closing.signal.aborted) return;
    const before = this.#status;
    this.#session = session;
    this.#status = status;
    this.#lost = false;
    this.#cancelLostTimer();
    this.#connected.resolve();
    this.#job?.failWith(faultsOf(status));
    const coverClosed = before?.coverOpen === true && !status.coverOpen;
    if (coverClosed && status.cutterError) void session.recoverAndClear();
    this.#refresh();
  }

  #disconnected(session: PrinterSession): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#status = undefined;
    this.#connected = Promise.withResolvers();
    if (this.#job === undefined) {
      this.#startLostTimer();
      return;
    }
    this.#job.fail({ code: 'lost' });
    this.#lost = true;
    this.#refresh();
  }

  #startLostTimer(): void {
    this.#cancelLostTimer();
    if (this.#closing.signal.aborted) return;
    this.#cancelLostTimer = this.#options.clock.after(this.#options.timings.lostAfterMs, () => {
      this.#lost = true;
      this.#job?.fail({ code: 'lost' });
      this.#refresh();
    });
  }

  #faults(): readonly DeviceFault[] {
    return this.#status === undefined ? [] : faultsOf(this.#status);
  }

  #refresh(): void {
    if (this.#closing.signal.aborted) return;
    this.#recoverIfWell();
    const faults = this.#faults();
    if (this.#lost) this.#setState({ kind: 'lost' });
    else if (faults.length > 0) this.#setState({ kind: 'faulted', faults });
    else if (this.#job !== undefined || this.#recovery !== undefined) this.#setState({ kind: 'busy' });
    else if (this.#status !== undefined) this.#setState({ kind: 'ready' });
  }

  #recoverIfWell(): void {
    const session = this.#session;
    if (session === undefined || !session.isOpen || this.#status === undefined) return;
    if (this.#leftover === undefined || this.#faults().length > 0) return;
    if (this.#recovery !== undefined || this.#isSending) return;
    const leftover = this.#leftover;
    this.#recovery = recoverPaper(session, { ...this.#options, leftoverBytes: leftover }).then((outcome) => {
      if (outcome === 'recovered') this.#leftover = undefined;
      // Out of paper again, say: the next good news starts it anew. Otherwise the printer does not listen.
      else if (this.#faults().length === 0) session.close();
      this.#recovery = undefined;
      this.#refresh();
      return undefined;
    });
  }

  #setState(state: DeviceState): void {
    const { model } = this.#options;
    const warnings = this.#status === undefined ? [] : warningsOf(this.#status, model.hasNearEndSensor);
    this.#report.noteState(state);
    this.#board.show(state, warnings);
  }
}
