export { openSerialScanner } from './open-serial-scanner.ts';
export type { ScannerTransport, SerialScannerOptions } from './open-serial-scanner.ts';
export type { Suffix } from './suffix.ts';
