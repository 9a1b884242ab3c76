export { openSenScanner } from './open-sen-scanner.ts';
export type { SenScannerOptions } from './open-sen-scanner.ts';
