export { BaseDevice } from './base-device.ts';
export { ConnectionKeeper } from './connection-keeper.ts';
export type { KeeperEvents } from './connection-keeper.ts';
export { OneShot } from './one-shot.ts';
export { decodeScan, ScanningDevice } from './scanning-device.ts';
export type { ScanningDeviceParts } from './scanning-device.ts';
export { startTimer } from './timer.ts';
export type { StartTimer } from './timer.ts';
export type { Connection, Transport, TransportEvents } from './transport.ts';
