export type {
  FinishedPaper,
  PrinterSimulator,
  PrinterSimulatorOptions,
  PrinterSimulatorState,
  PrinterStrings,
} from './types.ts';
export { startPrinterSimulator } from './simulator.ts';
