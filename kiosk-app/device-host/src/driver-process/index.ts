export { readDriverManifest } from './driver-manifest.ts';
export type { DeviceMatch, DrivenKind, DriverManifest, ManifestResult } from './driver-manifest.ts';
export { usualDriverLimits } from './driver-link.ts';
export type { DriverEnd, DriverLimits, EndReason } from './driver-link.ts';
export { RemoteKeys } from './remote-keys.ts';
export { RemoteLights } from './remote-lights.ts';
export { RemotePrinter } from './remote-printer.ts';
export { RemoteScanner } from './remote-scanner.ts';
export { RemoteAudioJack, RemotePresenceSensor } from './remote-sensor.ts';
export { usualRestartPolicy } from './restart-policy.ts';
export type { RestartPolicy } from './restart-policy.ts';
export { SupervisedDriver } from './supervised-driver.ts';
export type {
  DriverHealth,
  DriverTarget,
  SupervisedDriverOptions,
  WaitingReason,
} from './supervised-driver.ts';
