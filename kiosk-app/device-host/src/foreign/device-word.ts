import type { DeviceState } from '@motcua/devices';

const states: Readonly<Record<string, DeviceState>> = {
  online: { kind: 'ready' },
  potentialFraud: { kind: 'ready' },
  deviceBusy: { kind: 'busy' },
  starting: { kind: 'starting' },
  offline: { kind: 'lost' },
  powerOff: { kind: 'lost' },
  noDevice: { kind: 'lost' },
  userError: { kind: 'faulted', faults: ['offline'] },
  hardwareError: { kind: 'faulted', faults: ['unrecoverable'] },
  fraudAttempt: { kind: 'faulted', faults: ['unrecoverable'] },
};

/** Our state for a word of XFS4IoT's `Status.common.device`; undefined for a word that it does not have. */
export function toDeviceState(word: unknown): DeviceState | undefined {
  return typeof word === 'string' && Object.hasOwn(states, word) ? states[word] : undefined;
}
