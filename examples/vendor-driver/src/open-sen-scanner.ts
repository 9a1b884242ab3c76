import { connect } from 'node:net';
import type { BarcodeScanner, Driven } from '@motcua/devices';
import { startTimer, streamTransport } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { SenScanner } from './sen-scanner.ts';

export interface SenScannerOptions {
  readonly name: string;
  /** A network address, or any other cable, such as `streamTransport` of a serial port. */
  readonly device: { readonly host: string; readonly port: number } | Transport;
  readonly startTimer?: StartTimer;
}

/** Starts to drive a Sen S2 and returns at once. The caller closes it. */
export function openSenScanner(options: SenScannerOptions): Driven<BarcodeScanner> {
  const { name, device } = options;
  const transport =
    'connect' in device
      ? device
      : streamTransport({ open: () => connect({ ...device }), openedEvent: 'connect' });
  return new SenScanner({ name, transport, startTimer: options.startTimer ?? startTimer });
}
