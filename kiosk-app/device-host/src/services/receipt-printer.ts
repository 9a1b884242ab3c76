import { assertNever } from '@motcua/devices';
import type { DeviceFault, PrintResult, ReceiptPrinter } from '@motcua/devices';
import { names } from '@motcua/devices/wire';
import type { CommonStatus, StatusChange } from '@motcua/devices/wire';
import type { ReceiptDocument } from '@motcua/receipt';
import type { Completion, Service, ServiceEvent } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';
import { checkReceiptDocument } from './receipt-document.ts';

/** Turns a document into printer commands for one printer, band by band. */
export type RenderReceipt = (
  document: ReceiptDocument,
  printer: { readonly widthDots: number } & Partial<ReceiptPrinter['encoding']>,
) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A receipt printer as the wire's service `receipt-printer` (XFS4IoT Printer, and our own document command). */
export function receiptPrinterService(printer: ReceiptPrinter, render: RenderReceipt): Service {
  const status = (): CommonStatus => ({
    ...toCommonStatus(printer.state, printer.warnings),
    printer: { paper: { upper: paperSupply(printer) }, media: 'unknown' },
  });
  return {
    name: 'receipt-printer',
    resetCommand: names.resetPrinter,
    commands: new Map([
      [
        names.printDocument,
        async (payload, { signal }) => {
          const checked = checkReceiptDocument(payload);
          if (checked.code === 'invalid') {
            return { completionCode: 'invalidData', errorDescription: checked.reason };
          }
          const bands = render(checked.document, { widthDots: printer.widthDots, ...printer.encoding });
          return toCompletion(await printer.print(bands, { signal }));
        },
      ],
      [
        names.printRaw,
        async ({ inputData, data }, { signal }) => {
          if (inputData === 'yes') return { completionCode: 'unsupportedData' };
          if (typeof data !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) {
            return { completionCode: 'invalidData', errorDescription: 'data: base64 expected' };
          }
          return toCompletion(await printer.print([Buffer.from(data, 'base64')], { signal }));
        },
      ],
    ]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: printer.name }] },
      printer: { paperSources: { upper: true } },
      motCua: { widthDots: printer.widthDots },
    }),
    watch: (listener) =>
      watchStatusChanges([printer], status, (event, change) => {
        listener(event);
        const threshold = paperThreshold(change);
        if (threshold !== undefined) listener(threshold);
      }),
  };
}

function paperThreshold(change: StatusChange): ServiceEvent | undefined {
  const supply = change.printer?.paper.upper;
  if (supply === undefined || supply === 'unknown') return undefined;
  return { name: names.paperThreshold, payload: { paperSource: 'upper', threshold: supply } };
}

function paperSupply({ state, warnings }: ReceiptPrinter): 'full' | 'low' | 'out' | 'unknown' {
  if (state.kind === 'faulted' && state.faults.includes('paper-out')) return 'out';
  if (state.kind === 'lost' || state.kind === 'starting' || state.kind === 'closed') return 'unknown';
  return warnings.includes('paper-low') ? 'low' : 'full';
}

function toCompletion(result: PrintResult): Completion {
  switch (result.code) {
    case 'printed':
      return { completionCode: 'success' };
    case 'faulted':
      return {
        completionCode: 'commandErrorCode',
        payload: { errorCode: toErrorCode(result.faults), motCua: { faults: result.faults } },
      };
    case 'lost':
      return { completionCode: 'deviceNotReady' };
    case 'timeout':
      return { completionCode: 'timeOut' };
    case 'busy':
      return { completionCode: 'sequenceError' };
    case 'canceled':
      return { completionCode: 'canceled' };
    default:
      return assertNever(result);
  }
}

/** XFS4IoT knows these two; the vendor part carries the rest. */
function toErrorCode(faults: readonly DeviceFault[]): 'paperOut' | 'paperJammed' | 'motCuaFault' {
  if (faults.includes('paper-out')) return 'paperOut';
  return faults.includes('paper-jam') ? 'paperJammed' : 'motCuaFault';
}
