export { startSmartReaderSimulator } from './smart-reader-simulator.ts';
export type { SmartReaderSimulator } from './smart-reader-simulator.ts';
