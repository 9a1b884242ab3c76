import type { PrintResult, Unsubscribe } from '../device.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { endOf } from './command-end.ts';
import { names, servicePath } from './messages.ts';
import { isRecord } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import { parseFaults } from './parse-status.ts';
import type { CommandResult } from './pending-command.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatus } from './service-status.ts';
import type { ServiceStatus } from './service-status.ts';

/** `lost`, `timeout`, `host-lost`: paper may be out or half out; only `printed` is proof. */
export type DocumentPrintResult =
  | PrintResult
  /** The device host does not answer. */
  | { readonly code: 'host-lost' }
  /** The host could not do it and says why in its log: a bug on either side. */
  | { readonly code: 'failed' };

/** A `ReceiptDocument` of `@motcua/receipt`; the host checks it. */
export interface PrintableDocument {
  readonly language: string;
  readonly blocks: readonly object[];
}

/** The receipt printer as the shell sees it. */
export interface ReceiptPrinterClient extends Disposable {
  readonly connection: ServiceConnection;
  /** Resolves when the printer has proved that the paper is out, or with what went wrong. */
  printDocument(
    document: PrintableDocument,
    options: {
      readonly signal: AbortSignal;
      /** 0 or left out = as long as the printer's driver allows. */
      readonly timeoutMs?: number;
    },
  ): Promise<DocumentPrintResult>;
  /** Calls `listener` with the current status at once and then on each change. */
  watchStatus(listener: (status: ServiceStatus) => void): Unsubscribe;
  close(): void;
}

/** Connects to the host's receipt printer. */
export function connectReceiptPrinter(options: ClientOptions): ReceiptPrinterClient {
  const { host, ...rest } = options;
  const url = host.replace(/^http/, 'ws') + servicePath('receipt-printer');
  const connection = connectService({ ...rest, url });
  return {
    connection,
    printDocument: async (document, { signal, timeoutMs = 0 }) =>
      toPrintResult(await connection.command(names.printDocument, document, { signal, timeoutMs })),
    watchStatus: (listener) => watchStatus(connection, listener),
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}

function toPrintResult(result: CommandResult): DocumentPrintResult {
  const end = endOf(result);
  switch (end.code) {
    case 'success':
      return { code: 'printed' };
    case 'command-error':
    case 'hardware-error':
      return { code: 'faulted', faults: toFaults(end.payload) };
    case 'not-ready':
      return { code: 'lost' };
    default:
      return end;
  }
}

function toFaults(payload: Payload): ReturnType<typeof parseFaults> {
  const motCua = payload['motCua'];
  return isRecord(motCua) ? parseFaults(motCua['faults']) : [];
}
