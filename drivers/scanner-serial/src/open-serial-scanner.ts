import { assertNever } from '@motcua/devices';
import type { BarcodeScanner, Driven } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { ByteScanner } from './scanner.ts';
import type { Suffix } from './suffix.ts';
import { serialTransport } from './transport-serial.ts';
import type { SerialTransportOptions } from './transport-serial.ts';
import { tcpTransport } from './transport-tcp.ts';
import type { TcpTransportOptions } from './transport-tcp.ts';

/** Where the scanner is. */
export type ScannerTransport =
  | ({ readonly kind: 'serial' } & SerialTransportOptions)
  | ({ readonly kind: 'tcp' } & TcpTransportOptions);

export interface SerialScannerOptions {
  readonly name: string;
  readonly transport: ScannerTransport;
  /** What the scanner is set to send after a code. */
  readonly suffix: Suffix;
  /**
   * A pause of this length ends a scan where no suffix does: 50 ms. With a suffix a scan that pauses so long without it is
   * dropped together with its late rest: 500 ms, so that a busy machine drops no scan that is whole.
   */
  readonly interByteTimeoutMs?: number;
  /** 4096 without it. */
  readonly maximumBytes?: number;
  readonly startTimer?: StartTimer;
}

/**
 * Starts to drive a scanner and returns at once; the connection is made in the background and made again after each loss.
 *
 * The caller closes it.
 *
 * @example
 * await using scanner = openSerialScanner({
 *   name: 'Barcode scanner',
 *   transport: { kind: 'serial', path: '/dev/serial/by-id/usb-scanner' },
 *   suffix: 'CR',
 * });
 * const result = await scanner.read({ signal: AbortSignal.timeout(60_000) });
 */
export function openSerialScanner(options: SerialScannerOptions): Driven<BarcodeScanner> {
  return new ByteScanner({
    name: options.name,
    transport: makeTransport(options.transport),
    suffix: options.suffix,
    interByteTimeoutMs: options.interByteTimeoutMs ?? (options.suffix === 'none' ? 50 : 500),
    maximumBytes: options.maximumBytes ?? 4096,
    startTimer: options.startTimer ?? startTimer,
  });
}

function makeTransport(transport: ScannerTransport): Transport {
  switch (transport.kind) {
    case 'serial':
      return serialTransport(transport);
    case 'tcp':
      return tcpTransport(transport);
    default:
      return assertNever(transport);
  }
}
