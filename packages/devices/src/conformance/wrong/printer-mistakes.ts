import type { DeviceFault, DeviceState, PrintResult, ReceiptPrinter } from '../../device.ts';
import type { Bench } from '../bench.ts';
import { spoil } from './spoil.ts';
import type { Mistakes } from './spoil.ts';

type Print = ReceiptPrinter['print'];
type PrinterDevice = Bench<'receipt-printer'>['device'];

const printing = (device: PrinterDevice, print: Print): PrinterDevice => spoil(device, { print });

/** Says something else than what came of a print. */
const saying = (device: PrinterDevice, said: (result: PrintResult) => PrintResult): PrinterDevice =>
  printing(device, async (bands, options) => said(await device.print(bands, options)));

const has = (result: PrintResult, fault: DeviceFault): boolean =>
  result.code === 'faulted' && result.faults.includes(fault);

/** Shows another state where it has this fault. */
const showing = (device: PrinterDevice, fault: DeviceFault, shown: DeviceState): PrinterDevice => {
  const mapped = (state: DeviceState): DeviceState =>
    state.kind === 'faulted' && state.faults.includes(fault) ? shown : state;
  return spoil(device, {
    get state() {
      return mapped(device.state);
    },
    watch: (listener) => device.watch((state) => listener(mapped(state))),
  });
};

export const printerMistakes: Mistakes<'receipt-printer'> = {
  // It believes that what was sent is on paper.
  'receipt-printer/printed-is-on-paper': ({ device, hands }) => {
    hands.papers = () => Promise.resolve({ whole: 0, parts: 0 });
    return device;
  },
  'receipt-printer/busy-while-printing': ({ device }) => {
    const mapped = (state: DeviceState): DeviceState => (state.kind === 'busy' ? { kind: 'ready' } : state);
    return spoil(device, {
      get state() {
        return mapped(device.state);
      },
      watch: (listener) => device.watch((state) => listener(mapped(state))),
    });
  },
  'receipt-printer/stops-asking-for-more': ({ device }) =>
    printing(device, (bands, options) => device.print(withoutReturn(bands), options)),
  'receipt-printer/width-is-whole-bytes': ({ device }) => spoil(device, { widthDots: 570 }),
  'receipt-printer/prints-are-counted': ({ device }) =>
    spoil(device, {
      get statistics() {
        const { counts, openForMs } = device.statistics;
        return { openForMs, counts: { ...counts, prints: 0 } };
      },
    }),
  'receipt-printer/paper-out-is-a-state': ({ device }) => showing(device, 'paper-out', { kind: 'ready' }),
  'receipt-printer/paper-out-is-coded': ({ device }) =>
    printing(device, async (bands, options) => {
      const wasWell = device.state.kind === 'ready';
      const result = await device.print(bands, options);
      return has(result, 'paper-out') && !wasWell ? { code: 'timeout' } : result;
    }),
  'receipt-printer/cover-open-is-a-state': ({ device }) => showing(device, 'cover-open', { kind: 'ready' }),
  'receipt-printer/cover-open-is-coded': ({ device }) =>
    saying(device, (result) => (has(result, 'cover-open') ? { code: 'timeout' } : result)),
  'receipt-printer/mended-is-ready': ({ device }) => {
    let hadNoPaper = false;
    return spoil(device, {
      get state() {
        const { state } = device;
        const isOut = state.kind === 'faulted' && state.faults.includes('paper-out');
        hadNoPaper ||= isOut;
        return hadNoPaper && state.kind === 'ready'
          ? ({ kind: 'faulted', faults: ['paper-out'] } as const)
          : state;
      },
    });
  },
  'receipt-printer/paper-end-midway-is-coded': ({ device }) =>
    printing(device, async (bands, options) => {
      const wasWell = device.state.kind === 'ready';
      const result = await device.print(bands, options);
      return has(result, 'paper-out') && wasWell ? { code: 'printed' } : result;
    }),
  // It sends again what it has not got rid of.
  'receipt-printer/nothing-comes-twice': ({ device, hands }) => {
    let isOwed = false;
    const papers = hands.papers.bind(hands);
    hands.papers = async () => {
      const { whole, parts } = await papers();
      return { whole: whole + (isOwed ? 1 : 0), parts };
    };
    return printing(device, async (bands, options) => {
      const result = await device.print(bands, options);
      isOwed ||= has(result, 'paper-out');
      return result;
    });
  },
  'receipt-printer/little-paper-is-a-warning': ({ device }) => spoil(device, { warnings: [] }),
  'receipt-printer/cutter-is-coded': ({ device }) =>
    saying(device, (result) => (has(result, 'cutter') ? { code: 'printed' } : result)),
};

function withoutReturn(bands: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = Symbol.asyncIterator in bands ? bands[Symbol.asyncIterator]() : bands[Symbol.iterator]();
  return { [Symbol.asyncIterator]: () => ({ next: async () => iterator.next() }) };
}
