export { fillInAll } from './fill-in.ts';
export type { FillInOptions } from './fill-in.ts';
export { goodValue } from './good-value.ts';
