export type { SensorPin } from './board-sensor.ts';
export { lastPin } from './commands.ts';
export { openBoard } from './open-board.ts';
export type { BoardDevices, BoardOptions } from './open-board.ts';
export type { BoardTransport } from './transport.ts';
