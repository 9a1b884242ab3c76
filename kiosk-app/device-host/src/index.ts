export { startDeviceHost } from './device-host.ts';
export type { DeviceHost, DeviceHostOptions } from './device-host.ts';
export { createLog } from './log.ts';
export type { Log, LogFields } from './log.ts';
export type { RenderReceipt } from './services/receipt-printer.ts';
export { LogHistory } from './technician/log-history.ts';
export {
  readDriverManifest,
  RemotePrinter,
  RemoteScanner,
  SupervisedDriver,
} from './driver-process/index.ts';
export type { DriverManifest } from './driver-process/index.ts';
