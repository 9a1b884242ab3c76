import type { DeviceFault, DeviceState, DeviceWarning } from '../device.ts';
import { isOneOf, isRecord } from './parse-message.ts';

const plainStates = ['starting', 'ready', 'busy', 'lost', 'closed'] as const;

const faults = [
  'paper-out',
  'cover-open',
  'cutter',
  'paper-jam',
  'overheated',
  'unrecoverable',
  'offline',
] as const satisfies readonly DeviceFault[];

const warnings = ['paper-low'] as const satisfies readonly DeviceWarning[];

/** The vendor part of a status (`motCua`), or undefined when it is missing or not one of ours. */
export function parseMotCuaStatus(
  value: unknown,
): { readonly state: DeviceState; readonly warnings: readonly DeviceWarning[] } | undefined {
  if (!isRecord(value)) return undefined;
  const state = parseDeviceState(value['state']);
  return state === undefined ? undefined : { state, warnings: parseWarnings(value['warnings']) };
}

/** A device state from the wire, or undefined. Faults of a later release are dropped. */
export function parseDeviceState(value: unknown): DeviceState | undefined {
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  if (isOneOf(plainStates, kind)) return { kind };
  if (kind === 'faulted') return { kind, faults: parseFaults(value['faults']) };
  return undefined;
}

/** The faults of ours in a list from the wire. */
export function parseFaults(value: unknown): readonly DeviceFault[] {
  return Array.isArray(value) ? value.filter((fault) => isOneOf(faults, fault)) : [];
}

/** The warnings of ours in a list from the wire. */
export function parseWarnings(value: unknown): readonly DeviceWarning[] {
  return Array.isArray(value) ? value.filter((warning) => isOneOf(warnings, warning)) : [];
}
