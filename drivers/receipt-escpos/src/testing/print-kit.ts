import type { DeviceState, PrintResult, ReceiptPrinter } from '@motcua/devices';
import { joinBytes, partialCut, rasterHeader } from '@motcua/receipt';
import { openReceiptPrinter } from '../open-receipt-printer.ts';
import type { ReceiptPrinterOptions } from '../open-receipt-printer.ts';
import { startPrinterSimulator } from '../simulator/index.ts';
import type {
  FinishedPaper,
  PrinterSimulator,
  PrinterSimulatorOptions,
  PrinterSimulatorState,
} from '../simulator/index.ts';
import type { PrinterTimings } from '../timings.ts';

/** Asks often, and waits long: a loaded machine must not look like a broken printer. */
export const testTimings: PrinterTimings = {
  connectTimeoutMs: 20_000,
  reconnectMs: 10,
  reconnectLongestMs: 50,
  lostAfterMs: 60,
  pollMs: 15,
  statusTimeoutMs: 20_000,
  writeTimeoutMs: 20_000,
  fenceTimeoutMs: 20_000,
};

export const bandRows = 100;

/** A receipt of bands with black dots at the left edge, and a cut; one chunk a band. */
export function* testBands(bands: number): Generator<Uint8Array, void> {
  for (let band = 0; band < bands; band += 1) yield testBand();
  yield partialCut;
}

export function testBand(): Uint8Array {
  return joinBytes([rasterHeader(72, bandRows), new Uint8Array(72 * bandRows).fill(0xaa)]);
}

export interface PrinterBench extends AsyncDisposable {
  readonly simulator: PrinterSimulator;
  readonly printer: ReceiptPrinter;
  readonly papers: readonly FinishedPaper[];
  /** Resolves with the state when the driver is in one of these. */
  state(...kinds: readonly DeviceState['kind'][]): Promise<DeviceState>;
  /** Resolves when the simulator's state is as wanted. */
  simulated(wanted: (state: PrinterSimulatorState) => boolean): Promise<PrinterSimulatorState>;
  print(bands: number, signal?: AbortSignal): Promise<PrintResult>;
}

export interface BenchOptions {
  readonly simulator?: Partial<PrinterSimulatorOptions>;
  readonly driver?: Partial<Omit<ReceiptPrinterOptions, 'timings'>>;
  readonly timings?: Partial<PrinterTimings>;
}

/** A simulated printer and the driver, connected over TCP and ready. */
export async function readyBench(options: BenchOptions = {}): Promise<PrinterBench> {
  const bench = await openBench(options);
  await bench.state('ready');
  return bench;
}

export async function openBench(options: BenchOptions = {}): Promise<PrinterBench> {
  const papers: FinishedPaper[] = [];
  const simulator = await startPrinterSimulator({
    listen: { host: '127.0.0.1', port: 0 },
    onPaper: (paper) => papers.push(paper),
    ...options.simulator,
  });
  const printer = openReceiptPrinter({
    name: 'receipt-printer',
    transport: { kind: 'tcp', ...simulator.address },
    model: 'generic-80',
    ...options.driver,
    timings: { ...testTimings, ...options.timings },
  });
  return {
    simulator,
    printer,
    papers,
    state: (...kinds) =>
      until(
        (listener) => printer.watch(listener),
        (state) => kinds.includes(state.kind),
      ),
    simulated: (wanted) => until((listener) => simulator.watch(listener), wanted),
    print: (bands, signal = new AbortController().signal) => printer.print(testBands(bands), { signal }),
    async [Symbol.asyncDispose]() {
      await printer.close();
      await simulator.close();
    },
  };
}

/** The first value that is as wanted, of a subscription that gives the current one at once. */
export async function until<T>(
  watch: (listener: (value: T) => void) => () => void,
  wanted: (value: T) => boolean,
): Promise<T> {
  const found = Promise.withResolvers<T>();
  const unsubscribe = watch((value) => {
    if (wanted(value)) found.resolve(value);
  });
  try {
    return await found.promise;
  } finally {
    unsubscribe();
  }
}
