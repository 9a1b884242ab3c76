export { CcidSimulator } from './ccid-simulator.ts';
export type { CcidSimulatorOptions } from './ccid-simulator.ts';
export type { ReaderFault } from './reader-fault.ts';
export type { SimulatedCard } from './simulated-card.ts';
