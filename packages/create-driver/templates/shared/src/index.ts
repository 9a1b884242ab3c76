export { openMyDevice } from './open.ts';
export type { MyDeviceOptions } from './open.ts';
