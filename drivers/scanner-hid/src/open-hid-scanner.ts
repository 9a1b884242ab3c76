import type { BarcodeScanner, Driven } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { hidTransport, tcpReports } from '@motcua/usb-cables';
import type { HidMatch } from '@motcua/usb-cables';
import { HidScanner } from './hid-scanner.ts';
import { usualReportBytes } from './report.ts';

/** Where the scanner is: which HID device, beside its being a HID POS scanner, or a bridge that hands its reports on. */
export type HidScannerDevice =
  | ({ readonly kind?: 'hid' } & Pick<HidMatch, 'vendorId' | 'productId' | 'serialNumber'>)
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

export interface HidScannerOptions {
  readonly name: string;
  /** A cable of one's own will do as well. */
  readonly device: HidScannerDevice | Transport;
  readonly model?: string;
  /**
   * What some scanners have to be sent before they talk, each with its report id first: Honeywell's (vendor id 0x0C2E)
   * are silent without. The maker's manual says which.
   */
  readonly featureReports?: readonly (readonly number[])[];
  /** 64 without it, report id included. */
  readonly reportBytes?: number;
  /** 2 without it; null where the scanner does not number its reports. */
  readonly reportId?: number | null;
  /** 500 without it. */
  readonly gapTimeoutMs?: number;
  /** 4096 without it. */
  readonly maximumBytes?: number;
  readonly startTimer?: StartTimer;
}

/** Usage page and usage of a scanner (HID Point of Sale Usage Tables). */
const scannerUsage = { usagePage: 0x8c, usage: 0x02 } as const;

/**
 * Starts to drive a HID POS scanner and returns at once; the connection is made in the background and made again after
 * each loss. A scanner that is a keyboard must be switched to HID POS first, with a sheet of its manual.
 *
 * The caller closes it.
 *
 * @example
 * await using scanner = openHidScanner({ name: 'Barcode scanner', device: { vendorId: 0x05e0 } });
 * const result = await scanner.read({ signal: AbortSignal.timeout(60_000) });
 */
export function openHidScanner(options: HidScannerOptions): Driven<BarcodeScanner> {
  const { name, model, device, reportId = 2, reportBytes = usualReportBytes } = options;
  return new HidScanner({
    name,
    model,
    transport: isTransport(device) ? device : makeTransport(device, options),
    reportBytes,
    reportId,
    gapTimeoutMs: options.gapTimeoutMs ?? 500,
    maximumBytes: options.maximumBytes ?? 4096,
    startTimer: options.startTimer ?? startTimer,
  });
}

function makeTransport(
  device: HidScannerDevice,
  { featureReports = [], reportBytes = usualReportBytes }: HidScannerOptions,
): Transport {
  if (device.kind === 'tcp') return tcpReports({ ...device, reportBytes });
  const { kind: _, ...match } = device;
  return hidTransport({ match: { ...match, ...scannerUsage }, featureReports });
}

function isTransport(device: HidScannerOptions['device']): device is Transport {
  return 'connect' in device;
}
