export { openHidScanner } from './open-hid-scanner.ts';
export type { HidScannerOptions } from './open-hid-scanner.ts';
