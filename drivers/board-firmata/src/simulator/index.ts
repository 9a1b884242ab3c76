export { BoardBridge, boardWiring } from './board-bridge.ts';
export type { BoardState } from './board-bridge.ts';
export { SimulatedBoard } from './simulated-board.ts';
