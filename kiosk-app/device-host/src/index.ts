export { startDeviceHost } from './device-host.ts';
export type { DeviceHost, DeviceHostOptions } from './device-host.ts';
export { createLog } from './log.ts';
export type { Log, LogFields } from './log.ts';
export type { RenderReceipt } from './services/receipt-printer.ts';
