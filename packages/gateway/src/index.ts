export { openDatabase } from './database/database.ts';
export type { Database } from './database/database.ts';
export type { Catalogue } from './catalogue/catalogue.ts';
export { buildGateway } from './gateway.ts';
export type { GatewayOptions } from './gateway.ts';
export { problemCodes } from './problem/codes.ts';
export type { ProblemCode } from './problem/codes.ts';
