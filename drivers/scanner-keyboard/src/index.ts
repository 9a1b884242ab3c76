export { openKeyboardScanner } from './open-keyboard-scanner.ts';
export type { KeyboardScannerDevice, KeyboardScannerOptions } from './open-keyboard-scanner.ts';
