export { SimulatedBoard } from './simulated-board.ts';
export type { BoardCable } from './simulated-board.ts';
