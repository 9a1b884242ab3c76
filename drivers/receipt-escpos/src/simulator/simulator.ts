import type { PrinterSimulator, PrinterSimulatorOptions } from './types.ts';

/** Starts a simulated printer. */
export function startPrinterSimulator(_options: PrinterSimulatorOptions): Promise<PrinterSimulator> {
  return Promise.reject(new Error('not there yet'));
}
