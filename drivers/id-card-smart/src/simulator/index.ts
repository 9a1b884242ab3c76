export { jsonLinesWords, SimulatedBox, simulatedCard, webSocketWords } from './simulated-box.ts';
export type { BoxVocabulary } from './simulated-box.ts';
export { startSmartReaderSimulator } from './smart-reader-simulator.ts';
export type { SmartReaderSimulator } from './smart-reader-simulator.ts';
