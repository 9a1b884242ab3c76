import type { Bench, Subject } from '@motcua/devices/conformance';
import { joinBytes, partialCut, rasterHeader } from '@motcua/receipt';
import { openReceiptPrinter } from './open-receipt-printer.ts';
import { startPrinterSimulator } from './simulator/index.ts';
import type { PrinterSimulator } from './simulator/index.ts';
import type { PrinterTimings } from './timings.ts';
import type { Transport, TransportConfig } from './transport.ts';

const rowsOfBand = 100;
const bandsOfReceipt = 4;

/** Asks often; the simulator is quicker than a printer. */
const timings: Partial<PrinterTimings> = {
  reconnectMs: 10,
  reconnectLongestMs: 50,
  lostAfterMs: 100,
  pollMs: 20,
};

/** Black dots at the left edge, and a cut. */
function* receipt(): Generator<Uint8Array, void> {
  for (let band = 0; band < bandsOfReceipt; band += 1) {
    yield joinBytes([rasterHeader(48, rowsOfBand), new Uint8Array(48 * rowsOfBand).fill(0xaa)]);
  }
  yield partialCut;
}

/** A cable between the simulated printer and the driver. */
export interface SimulatedCable extends AsyncDisposable {
  readonly transport: TransportConfig | Transport;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

/** The driver on a simulated printer of one model, over a cable of the caller's. */
export function subjectOver(
  model: string,
  connect: (simulator: PrinterSimulator) => Promise<SimulatedCable>,
): Subject<'receipt-printer'> {
  return { kind: 'receipt-printer', open: () => openBench(model, connect), openHardware, receipt };
}

async function openBench(
  model: string,
  connect: (simulator: PrinterSimulator) => Promise<SimulatedCable>,
): Promise<Bench<'receipt-printer'>> {
  const papers = { whole: 0, parts: 0 };
  const simulator = await startPrinterSimulator({
    listen: { host: '127.0.0.1', port: 0 },
    onPaper: ({ rows }) => {
      papers[rows >= rowsOfBand * bandsOfReceipt ? 'whole' : 'parts'] += 1;
    },
  });
  const cable = await connect(simulator);
  const device = openReceiptPrinter({ name: 'printer', transport: cable.transport, model, timings });
  const act = (pull: () => void) => (): Promise<void> => Promise.resolve(pull());
  return {
    device,
    hands: {
      receipt,
      unplug: () => cable.unplug(),
      plugIn: () => cable.plugIn(),
      takePaperOut: act(() => simulator.runOutOfPaper()),
      insertPaper: act(() => simulator.loadPaper()),
      openCover: act(() => simulator.openCover()),
      closeCover: act(() => simulator.closeCover()),
      letPaperEndMidway: act(() => simulator.runOutOfPaper({ afterRows: 150 })),
      runLowOnPaper: act(() => simulator.runLowOnPaper()),
      jamCutter: act(() => simulator.jamCutter()),
      papers: () => Promise.resolve({ ...papers }),
    },
    close: async () => {
      await device.close();
      await cable[Symbol.asyncDispose]();
      await simulator.close();
    },
  };
}

/** A network printer that is switched off and on. */
function networkCable(simulator: PrinterSimulator): Promise<SimulatedCable> {
  return Promise.resolve({
    transport: { kind: 'tcp', ...simulator.address },
    unplug: async () => simulator.pullPlug(),
    plugIn: () => simulator.plugIn(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
}

/** `--set host=192.0.2.7`, `--set path=/dev/ttyUSB0` or, without either, on USB; and `--set model=NAME`. */
async function openHardware({ host, path, model = 'generic-80' }: Readonly<Record<string, string>>) {
  const transport: TransportConfig =
    host !== undefined
      ? { kind: 'tcp', host, port: 9100 }
      : path !== undefined
        ? { kind: 'serial', path }
        : { kind: 'usb' };
  return openReceiptPrinter({ name: 'printer', transport, model });
}

/** What `motcua-conformance` tries. */
export const subject: Subject<'receipt-printer'> = subjectOver('generic-80', networkCable);

/** The same with another model. */
export const subjectOfModel = (model: string): Subject<'receipt-printer'> => subjectOver(model, networkCable);
