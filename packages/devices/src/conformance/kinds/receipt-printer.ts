import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { operationClauses } from '../clauses/operation-clauses.ts';
import { codeOf } from '../trial.ts';
import { printerFaultClauses } from './receipt-printer-faults.ts';

type PrinterBench = Bench<'receipt-printer'>;

const never = (): AbortSignal => new AbortController().signal;

/** A receipt of which the first half is there and the rest never comes. */
async function* withoutEnd(bands: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for (const band of bands) {
    yield band;
    break;
  }
  await new Promise<never>(() => undefined);
}

export const receiptPrinterClauses: readonly ClauseOf<'receipt-printer'>[] = [
  ...deviceClauses('receipt-printer'),
  ...operationClauses<PrinterBench>({
    contract: 'receipt-printer',
    verb: 'print',
    start: ({ device, hands }, signal) => device.print(withoutEnd(hands.receipt()), { signal }),
    complete: ({ device, hands }, trial, signal) =>
      trial.soon(device.print(hands.receipt(), { signal }), 'print'),
    done: 'printed',
  }),
  {
    id: 'receipt-printer/printed-is-on-paper',
    prose: '`printed` means that the whole receipt is out of the printer, once.',
    run: async ({ device, hands }, trial) => {
      const result = await trial.soon(device.print(hands.receipt(), { signal: never() }), 'print');
      trial.expect(result.code === 'printed', `it ended with ${codeOf(result)}`);
      const { whole } = await hands.papers();
      trial.expect(whole === 1, `${whole} whole receipts are out`);
    },
  },
  {
    id: 'receipt-printer/busy-while-printing',
    prose: 'While it prints the state is `busy`, and `ready` again afterwards.',
    run: async ({ device, hands }, trial) => {
      const heard: string[] = [];
      const stop = device.watch((state) => heard.push(state.kind));
      const result = await trial.before(device.print(hands.receipt(), { signal: never() }), 'print');
      trial.given(result.code === 'printed', `it ended with ${codeOf(result)}`);
      trial.expect(await trial.reaches(device, 'ready'), `it stayed in "${device.state.kind}"`);
      stop();
      trial.expect(heard.includes('busy'), 'it never became busy');
    },
  },
  {
    id: 'receipt-printer/stops-asking-for-more',
    prose: 'A print that has failed ends the iteration over its bands.',
    run: async ({ device, hands }, trial) => {
      const told = Promise.withResolvers<void>();
      const printing = device.print(tellsOfItsEnd(hands.receipt(), told.resolve), { signal: never() });
      await trial.quiet();
      await hands.takePaperOut();
      const result = await trial.before(printing, 'print');
      trial.given(result.code === 'faulted', `it ended with ${codeOf(result)}`);
      await trial.soon(told.promise, 'telling the receipt');
    },
  },
  {
    id: 'receipt-printer/width-is-whole-bytes',
    prose: '`widthDots` is a multiple of 8.',
    run: async ({ device }, trial) => {
      trial.expect(device.widthDots > 0 && device.widthDots % 8 === 0, `it is ${device.widthDots}`);
    },
  },
  {
    id: 'receipt-printer/prints-are-counted',
    prose: 'Where `prints` is counted, each printed receipt adds one.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.about.counts.includes('prints'), 'prints are not counted');
      const before = device.statistics.counts.prints ?? 0;
      const result = await trial.before(device.print(hands.receipt(), { signal: never() }), 'print');
      trial.given(result.code === 'printed', `the print ended with ${codeOf(result)}`);
      await trial.addsOne(before, () => device.statistics.counts.prints);
    },
  },
  ...printerFaultClauses,
];

/** Bands that wait for ever after the first one, and tell when nobody wants more. */
function tellsOfItsEnd(bands: Iterable<Uint8Array>, tell: () => void): AsyncIterable<Uint8Array> {
  const iterator = withoutEnd(bands);
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => iterator.next(),
      return: () => {
        tell();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}
