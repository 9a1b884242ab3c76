import type { Device, Unsubscribe } from '../device.ts';

/** The keys of a tactile keypad, found without sight. `help` starts speech output or calls somebody. */
export type NavigationKey = 'up' | 'down' | 'left' | 'right' | 'select' | 'help';

export interface NavigationKeyEvent {
  readonly key: NavigationKey;
  readonly phase: 'pressed' | 'released';
}

/**
 * Tactile navigation keys.
 *
 * Each press is told once and followed by its release; a device that repeats a held key is quietened. A key that is held
 * when the device goes away is told as released, so that no screen keeps on moving.
 */
export interface NavigationKeys extends Device {
  /** The keys that this keypad has. */
  readonly keys: readonly NavigationKey[];
  onKey(listener: (event: NavigationKeyEvent) => void): Unsubscribe;
}
