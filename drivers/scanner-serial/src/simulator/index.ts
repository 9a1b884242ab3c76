export { SimulatorUnavailableError, socatAvailable } from '@motcua/devices/testing';
export { startScannerSimulator } from './simulator.ts';
export type {
  ScannerSimulator,
  ScannerSimulatorOptions,
  ScannerSimulatorState,
  SendOptions,
  SendResult,
} from './simulator.ts';
