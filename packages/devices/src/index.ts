export { assertNever } from './device.ts';
export type {
  BarcodeScanner,
  Device,
  DeviceFault,
  DeviceState,
  DeviceWarning,
  PrintResult,
  ReceiptPrinter,
  ScanResult,
  Unsubscribe,
} from './device.ts';
export { WatchedValue } from './watched-value.ts';
