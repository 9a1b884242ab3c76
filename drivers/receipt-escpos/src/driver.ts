import type { OpenDevice } from '@motcua/devices/driver';
import { openReceiptPrinter } from './open-receipt-printer.ts';
import type { PrinterTimings } from './timings.ts';
import type { TransportConfig } from './transport.ts';

interface Settings {
  readonly transport?: TransportConfig;
  /** What the host found on the bus. */
  readonly device?: {
    readonly bus: string;
    readonly node: string;
    readonly vendorId: number;
    readonly productId: number;
    readonly port: string;
  };
  readonly model?: string;
  readonly timings?: Partial<PrinterTimings>;
}

/** For a host that runs this driver in a process of its own. */
export const openDevice: OpenDevice = ({ name, settings }) => {
  const { transport, device, model = 'generic-80', timings = {} } = settings as Settings;
  const line = transport ?? lineTo(device);
  if (line === undefined) throw new TypeError('settings.transport or a device on the bus');
  return openReceiptPrinter({ name, transport: line, model, timings });
};

function lineTo(device: Settings['device']): TransportConfig | undefined {
  if (device === undefined) return undefined;
  const { bus, node, vendorId, productId, port } = device;
  return bus === 'usb' ? { kind: 'usb', vendorId, productId, port } : { kind: 'serial', path: node };
}
