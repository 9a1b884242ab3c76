import type { DeviceFault, DeviceWarning } from '@motcua/devices';
import type { StatusRequest } from './commands.ts';

/** The printer's condition, whichever way it was learned. */
export interface PrinterStatus {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly paperLow: boolean;
  readonly cutterError: boolean;
  readonly unrecoverableError: boolean;
  /** An error that goes away by itself: the head is too hot. */
  readonly overheated: boolean;
}

/**
 * Reads the answers to `DLE EOT n` (ESC/POS reference, "DLE EOT"). Requests that the model does not know are left out.
 */
export function statusFromRealTime(bytes: ReadonlyMap<StatusRequest, number>): PrinterStatus {
  const has = (n: StatusRequest, mask: number) => ((bytes.get(n) ?? 0) & mask) !== 0;
  return {
    offline: has(1, 0x08),
    coverOpen: has(2, 0x04),
    paperOut: has(2, 0x20) || has(4, 0x60),
    paperLow: has(4, 0x0c),
    cutterError: has(3, 0x08),
    unrecoverableError: has(3, 0x20),
    overheated: has(3, 0x40),
  };
}

/** Reads the four bytes of the automatic status (ESC/POS reference, "GS a"). */
export function statusFromAutomatic([first, second, third]: readonly [
  number,
  number,
  number,
  number,
]): PrinterStatus {
  return {
    offline: (first & 0x08) !== 0,
    coverOpen: (first & 0x20) !== 0,
    cutterError: (second & 0x08) !== 0,
    unrecoverableError: (second & 0x20) !== 0,
    overheated: (second & 0x40) !== 0,
    paperLow: (third & 0x03) !== 0,
    paperOut: (third & 0x0c) !== 0,
  };
}

/** What keeps it from printing. `offline` only where nothing says why. */
export function faultsOf(status: PrinterStatus): readonly DeviceFault[] {
  const faults: DeviceFault[] = [];
  if (status.coverOpen) faults.push('cover-open');
  if (status.paperOut) faults.push('paper-out');
  if (status.cutterError) faults.push('cutter');
  if (status.overheated) faults.push('overheated');
  if (status.unrecoverableError) faults.push('unrecoverable');
  if (status.offline && faults.length === 0) faults.push('offline');
  return faults;
}

/** What somebody should see to before it becomes a fault. */
export function warningsOf(status: PrinterStatus, hasNearEndSensor: boolean): readonly DeviceWarning[] {
  return hasNearEndSensor && status.paperLow && !status.paperOut ? ['paper-low'] : [];
}
