export { ManualTimers } from './manual-timers.ts';
export { openPseudoTerminal, SimulatorUnavailableError, socatAvailable } from './pseudo-terminal.ts';
export type { PseudoTerminal } from './pseudo-terminal.ts';
export { runMain } from './run-main.ts';
export type { MainProcess } from './run-main.ts';
export { SimulatedCable } from './simulated-cable.ts';
export { TcpCable } from './tcp-cable.ts';
export type { TcpCableOptions } from './tcp-cable.ts';
