import { assertNever } from '@motcua/devices';
import type { Driven, ReceiptPrinter } from '@motcua/devices';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { EscposPrinter } from './escpos-printer.ts';
import { findModel, modelNames } from './model.ts';
import type { PrinterModel } from './model.ts';
import { usualTimings } from './timings.ts';
import type { PrinterTimings } from './timings.ts';
import type { Transport, TransportConfig } from './transport.ts';
import { serialTransport } from './transport-serial.ts';
import { tcpTransport } from './transport-tcp.ts';
import { usbTransport } from './transport-usb.ts';

export interface ReceiptPrinterOptions {
  readonly name: string;
  /** Where the printer is; or a cable of one's own. */
  readonly transport: TransportConfig | Transport;
  /** Name of a model that comes with the driver, or a model of one's own. */
  readonly model: string | PrinterModel;
  readonly timings?: Partial<PrinterTimings>;
  readonly clock?: Clock;
}

/**
 * Opens a receipt printer. Returns at once in state `starting`; it connects in the background and keeps reconnecting
 * until it is closed.
 *
 * @throws for a model name that the driver does not know
 *
 * @example
 * const printer = openReceiptPrinter({
 *   name: 'receipt-printer',
 *   transport: { kind: 'tcp', host: '192.0.2.7', port: 9100 },
 *   model: 'generic-80',
 * });
 */
export function openReceiptPrinter(options: ReceiptPrinterOptions): Driven<ReceiptPrinter> {
  return new EscposPrinter({
    name: options.name,
    model: resolveModel(options.model),
    transport: makeTransport(options.transport),
    timings: { ...usualTimings, ...options.timings },
    clock: options.clock ?? systemClock,
  });
}

function resolveModel(model: string | PrinterModel): PrinterModel {
  if (typeof model !== 'string') return model;
  const found = findModel(model);
  if (found === undefined) throw new Error(`no printer model "${model}"; known: ${modelNames.join(', ')}`);
  return found;
}

function makeTransport(config: TransportConfig | Transport): Transport {
  if ('open' in config) return config;
  switch (config.kind) {
    case 'tcp':
      return tcpTransport(config);
    case 'serial':
      return serialTransport(config);
    case 'usb':
      return usbTransport(config);
    default:
      return assertNever(config);
  }
}
