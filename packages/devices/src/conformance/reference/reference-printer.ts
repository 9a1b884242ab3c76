import { setImmediate as turn } from 'node:timers/promises';
import type {
  DeviceFault,
  DeviceState,
  DeviceWarning,
  PrintResult,
  ReceiptPrinter,
  Unsubscribe,
} from '../../device.ts';
import { OneShot } from '../../driver/one-shot.ts';
import { WatchedValue } from '../../watched-value.ts';
import type { ReceiptPrinterHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

const rows = 10;
const row = Uint8Array.of(1);
const cut = Uint8Array.of(0);

/** Its language: 1 is a row, 0 cuts. */
export class ReferencePrinter extends ReferenceDevice implements ReceiptPrinter, ReceiptPrinterHands {
  readonly widthDots = 576;
  readonly #job = new OneShot<PrintResult>();
  readonly #faults = new Set<DeviceFault>();
  readonly #warnings = new WatchedValue<readonly DeviceWarning[]>([]);
  #rowsOut = 0;
  #rowsLeft = Infinity;
  #cutterJams = false;
  #papers = { whole: 0, parts: 0 };

  constructor() {
    super('receipt-printer', ['prints'], ['paper-out', 'cover-open', 'cutter', 'paper-low']);
  }

  get warnings(): readonly DeviceWarning[] {
    return this.#warnings.value;
  }

  override watch(listener: (state: DeviceState) => void): Unsubscribe {
    const unwatch = super.watch(listener);
    let isFirst = true;
    const unwatchWarnings = this.#warnings.watch(() => {
      if (!isFirst) listener(this.state);
      isFirst = false;
    });
    return () => {
      unwatch();
      unwatchWarnings();
    };
  }

  async print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<PrintResult> {
    if (!this.isThere) return { code: 'lost' };
    if (this.#faults.size > 0) return { code: 'faulted', faults: [...this.#faults] };
    const isFirst = !this.#job.isRunning;
    const printing = this.#job.start({ signal, canceled: { code: 'canceled' }, busy: { code: 'busy' } });
    if (isFirst && this.#job.isRunning) void this.#feed(bands);
    const result = await printing;
    if (result.code === 'busy') return result;
    if (result.code === 'printed') this.count('prints');
    this.#cutOffPiece();
    this.showState();
    return result;
  }

  *receipt(): Generator<Uint8Array, void> {
    for (let count = 0; count < rows; count += 1) yield row;
    yield cut;
  }

  takePaperOut(): Promise<void> {
    return this.#break('paper-out');
  }

  insertPaper(): Promise<void> {
    this.#rowsLeft = Infinity;
    return this.#mend('paper-out');
  }

  openCover(): Promise<void> {
    return this.#break('cover-open');
  }

  closeCover(): Promise<void> {
    return this.#mend('cover-open');
  }

  papers() {
    return Promise.resolve(this.#papers);
  }

  readonly letPaperEndMidway = (): Promise<void> => {
    this.#rowsLeft = rows / 2;
    return Promise.resolve();
  };

  readonly runLowOnPaper = (): Promise<void> => {
    this.#warnings.set(['paper-low']);
    return Promise.resolve();
  };

  readonly jamCutter = (): Promise<void> => {
    this.#cutterJams = true;
    return Promise.resolve();
  };

  protected override showState(): void {
    if (!this.isPlugged) this.enter({ kind: 'lost' });
    else if (this.#faults.size > 0) this.enter({ kind: 'faulted', faults: [...this.#faults] });
    else this.enter({ kind: this.#job.isRunning ? 'busy' : 'ready' });
  }

  protected override cutOff(): void {
    this.#job.end({ code: 'lost' });
  }

  async #feed(bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    this.showState();
    const iterator = Symbol.asyncIterator in bands ? bands[Symbol.asyncIterator]() : bands[Symbol.iterator]();
    const ended = this.#whenEnded();
    for (;;) {
      const next = await Promise.race([iterator.next(), ended]);
      if (!this.#job.isRunning || next === undefined) break;
      if (next.done === true) {
        this.#job.end({ code: 'printed' });
        return;
      }
      this.#process(next.value[0] ?? 1);
    }
    void iterator.return?.();
  }

  async #whenEnded(): Promise<undefined> {
    while (this.#job.isRunning) await turn();
  }

  #process(command: number): void {
    if (command === 0 && this.#cutterJams) void this.#break('cutter');
    else if (command === 0) this.#cutOffPiece();
    else if (this.#rowsLeft === 0) void this.#break('paper-out');
    else {
      this.#rowsLeft -= 1;
      this.#rowsOut += 1;
    }
  }

  #cutOffPiece(): void {
    const { whole, parts } = this.#papers;
    if (this.#rowsOut >= rows) this.#papers = { whole: whole + 1, parts };
    else if (this.#rowsOut > 0) this.#papers = { whole, parts: parts + 1 };
    this.#rowsOut = 0;
  }

  #break(fault: DeviceFault): Promise<void> {
    this.#faults.add(fault);
    this.showState();
    this.#job.end({ code: 'faulted', faults: [...this.#faults] });
    return Promise.resolve();
  }

  #mend(fault: DeviceFault): Promise<void> {
    this.#faults.delete(fault);
    this.showState();
    return Promise.resolve();
  }
}
