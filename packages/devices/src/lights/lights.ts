import type { Device } from '../device.ts';

/** Where a light is: beside what it points at. */
export type LightPlace = 'status' | 'card-reader' | 'scanner' | 'printer' | 'payment' | 'headset';

/** `blink` is at most three times a second (WCAG 2.2, 2.3.1). */
export type LightPattern = 'off' | 'on' | 'blink';

export type LightResult =
  | { readonly code: 'set' }
  /** There is no light at that place. */
  | { readonly code: 'unsupported' }
  | { readonly code: 'lost' };

/** Lights that lead the hand. They go out when the driver is closed, and come back as they were after a replug. */
export interface Lights extends Device {
  readonly places: readonly LightPlace[];
  set(place: LightPlace, pattern: LightPattern): Promise<LightResult>;
}
