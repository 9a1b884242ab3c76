export { checkModel, findModel, modelNames } from './model.ts';
export type { ModelCheck, PrinterModel } from './model.ts';
export { openReceiptPrinter } from './open-receipt-printer.ts';
export type { ReceiptPrinterOptions } from './open-receipt-printer.ts';
export { usualTimings } from './timings.ts';
export type { PrinterTimings } from './timings.ts';
export type { Line, LineEvents, Transport, TransportConfig } from './transport.ts';
export type { Clock } from './clock.ts';
