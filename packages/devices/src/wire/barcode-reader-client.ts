import type { ScanResult, Unsubscribe } from '../device.ts';
import { decodeBase64Text } from './base64-text.ts';
import { endOf } from './command-end.ts';
import { names, servicePath } from './messages.ts';
import { isRecord } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import type { CommandResult } from './pending-command.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection, ServiceConnectionOptions } from './service-connection.ts';
import { watchStatus } from './service-status.ts';
import type { ServiceStatus } from './service-status.ts';

export type BarcodeReadResult =
  | Extract<ScanResult, { code: 'scanned' | 'unreadable' | 'canceled' }>
  | { readonly code: 'timeout' }
  /** The scanner does not answer: unplugged or powered off. */
  | { readonly code: 'device-lost' }
  /** The device host does not answer. */
  | { readonly code: 'host-lost' }
  /** Another client has the scanner. */
  | { readonly code: 'busy' }
  /** The host could not do it and says why in its log: a bug on either side. */
  | { readonly code: 'failed' };

/** The scanner as the shell sees it. */
export interface BarcodeReaderClient extends Disposable {
  readonly connection: ServiceConnection;
  /** Arms the scanner for one scan. On abort it is disarmed and the result is `canceled`. */
  readBarcode(options: {
    readonly signal: AbortSignal;
    /** 0 or left out = until the signal. */
    readonly timeoutMs?: number;
  }): Promise<BarcodeReadResult>;
  /** Calls `listener` with the current status at once and then on each change. */
  watchStatus(listener: (status: ServiceStatus) => void): Unsubscribe;
  close(): void;
}

export interface ClientOptions extends Omit<ServiceConnectionOptions, 'url'> {
  /** Address of the device host, `http://127.0.0.1:PORT`: in the shell `location.origin`. */
  readonly host: string;
}

/** Connects to the host's barcode scanner. */
export function connectBarcodeReader(options: ClientOptions): BarcodeReaderClient {
  const { host, ...rest } = options;
  const url = host.replace(/^http/, 'ws') + servicePath('barcode-scanner');
  const connection = connectService({ ...rest, url });
  return {
    connection,
    readBarcode: async ({ signal, timeoutMs = 0 }) => {
      const result = await connection.command(names.readBarcode, {}, { signal, timeoutMs });
      return signal.aborted && result.code === 'host-lost' ? { code: 'canceled' } : toReadResult(result);
    },
    watchStatus: (listener) => watchStatus(connection, listener),
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}

/** What a completion of `BarcodeReader.Read` means. */
export function toReadResult(result: CommandResult): BarcodeReadResult {
  const end = endOf(result);
  switch (end.code) {
    case 'success':
      return toScan(end.payload);
    case 'command-error':
      return toUnreadable(end.payload);
    case 'not-ready':
    case 'hardware-error':
      return { code: 'device-lost' };
    default:
      return end;
  }
}

function toScan(payload: Payload): BarcodeReadResult {
  const output = payload['readOutput'];
  const first: unknown = Array.isArray(output) ? output[0] : undefined;
  const text = isRecord(first) ? decodeBase64Text(first['barcodeData']) : undefined;
  return text === undefined ? { code: 'unreadable', reason: 'not-utf8' } : { code: 'scanned', text };
}

function toUnreadable(payload: Payload): BarcodeReadResult {
  if (payload['errorCode'] !== 'barcodeInvalid') return { code: 'failed' };
  const motCua = payload['motCua'];
  const tooLong = isRecord(motCua) && motCua['reason'] === 'too-long';
  return { code: 'unreadable', reason: tooLong ? 'too-long' : 'not-utf8' };
}
