import type {
  BarcodeScanner,
  Device,
  DeviceFault,
  DeviceState,
  DeviceWarning,
  PrintResult,
  ReceiptPrinter,
  ScanResult,
  Unsubscribe,
} from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import type { CardPresence, CardReaderFault } from '@motcua/devices/id-card';
import type { ChipProgress, ChipReadRequest } from '@motcua/devices/wire';
import type { ChipReader, ChipReadOptions, ChipReadResult } from '@motcua/chip-reader';

class FakeDevice<Fault extends string = DeviceFault> implements Device<Fault> {
  readonly name: string;
  #state: DeviceState<Fault> = { kind: 'ready' };
  readonly #listeners = new Set<(state: DeviceState<Fault>) => void>();

  constructor(name: string) {
    this.name = name;
  }

  get state(): DeviceState<Fault> {
    return this.#state;
  }

  enter(state: DeviceState<Fault>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  watch(listener: (state: DeviceState<Fault>) => void): Unsubscribe {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.enter({ kind: 'closed' });
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Work that the test ends: `next` resolves with the way to end it as soon as somebody begins. */
class PuppetWork<Result> {
  readonly #begun: ((result: Result) => void)[] = [];
  readonly #waiting: ((end: (result: Result) => void) => void)[] = [];

  begin(signal: AbortSignal, onAbort: Result): Promise<Result> {
    const { promise, resolve } = Promise.withResolvers<Result>();
    signal.addEventListener('abort', () => resolve(onAbort), { once: true });
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#begun.push(resolve);
    else waiting(resolve);
    return promise;
  }

  next(): Promise<(result: Result) => void> {
    const begun = this.#begun.shift();
    if (begun !== undefined) return Promise.resolve(begun);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

export class FakeScanner extends FakeDevice implements BarcodeScanner {
  readonly reads = new PuppetWork<ScanResult>();
  /** Thrown by the next read. */
  bug: Error | undefined;

  constructor() {
    super('fake scanner');
  }

  async read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (this.bug !== undefined) throw this.bug;
    return await this.reads.begin(signal, { code: 'canceled' });
  }
}

export class FakePrinter extends FakeDevice implements ReceiptPrinter {
  readonly widthDots = 576;
  warnings: readonly DeviceWarning[] = [];
  readonly prints = new PuppetWork<PrintResult>();
  printedBytes = 0;

  constructor() {
    super('fake printer');
  }

  async print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<PrintResult> {
    for await (const band of bands) this.printedBytes += band.length;
    return await this.prints.begin(signal, { code: 'canceled' });
  }
}

export class FakeChipReader extends FakeDevice<CardReaderFault> implements ChipReader {
  readonly advice = undefined;
  readonly reads = new PuppetWork<ChipReadResult>();
  readonly #presence = new WatchedValue<CardPresence>('absent');
  /** Tells the client of the reading under way how far it is. */
  progress: (progress: ChipProgress) => void = () => undefined;

  constructor() {
    super('fake card reader');
  }

  get presence(): CardPresence {
    return this.#presence.value;
  }

  show(presence: CardPresence): void {
    this.#presence.set(presence);
  }

  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe {
    return this.#presence.watch(listener);
  }

  async read(_request: ChipReadRequest, { signal, onProgress }: ChipReadOptions): Promise<ChipReadResult> {
    this.progress = onProgress;
    return await this.reads.begin(signal, { code: 'canceled' });
  }
}
