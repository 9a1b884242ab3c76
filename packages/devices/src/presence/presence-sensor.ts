import type { Device, Unsubscribe } from '../device.ts';

/** `unknown` until the sensor has said, and whenever it cannot say. */
export type Presence = 'somebody' | 'nobody' | 'unknown';

/** Tells whether somebody stands in front of the kiosk. It knows nothing about who. */
export interface PresenceSensor extends Device {
  readonly reading: Presence;
  /** Calls `listener` with the current reading at once and then on each change. */
  watchReading(listener: (reading: Presence) => void): Unsubscribe;
}
