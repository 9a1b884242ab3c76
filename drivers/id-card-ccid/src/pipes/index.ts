export { servePipes } from './serve-pipes.ts';
export type { PipesServer } from './serve-pipes.ts';
export { tcpTransport } from './transport-tcp.ts';
export type { PipesAddress } from './transport-tcp.ts';
