export { SimulatorUnavailableError } from './line.ts';
export { socatAvailable } from './pty-line.ts';
export { startScannerSimulator } from './simulator.ts';
export type {
  ScannerSimulator,
  ScannerSimulatorOptions,
  ScannerSimulatorState,
  SendOptions,
  SendResult,
} from './simulator.ts';
