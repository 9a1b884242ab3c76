export { openHidScanner } from './open-hid-scanner.ts';
export type { HidScannerDevice, HidScannerOptions } from './open-hid-scanner.ts';
