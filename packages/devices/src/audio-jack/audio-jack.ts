import type { Device, Unsubscribe } from '../device.ts';

/** `unknown` until the jack has said, and whenever it cannot say. */
export type HeadsetPresence = 'plugged' | 'unplugged' | 'unknown';

/**
 * Tells whether a headset is in the jack: speech output starts with it, and private data is spoken only into it
 * (EN 301 549, 5.1.3). While it is `unknown` nothing private may be spoken.
 */
export interface AudioJack extends Device {
  readonly reading: HeadsetPresence;
  /** Calls `listener` with the current reading at once and then on each change. */
  watchReading(listener: (reading: HeadsetPresence) => void): Unsubscribe;
}
