export { ManualTimers } from './manual-timers.ts';
export { runMain } from './run-main.ts';
export type { MainProcess } from './run-main.ts';
export { SimulatedCable } from './simulated-cable.ts';
