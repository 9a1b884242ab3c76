import type { LightPattern, LightPlace } from '@motcua/devices';
import type { ScreenName } from '../screen-of.ts';

/** Places that the screen leads a hand to, and the light that says that the kiosk serves. */
const ledPlaces = ['status', 'scanner', 'card-reader', 'printer'] as const satisfies readonly LightPlace[];

export type LedLights = Readonly<Record<(typeof ledPlaces)[number], LightPattern>>;

/** Screens that wait for something to be held, laid or taken, with the place where. */
const leads: Readonly<Partial<Record<ScreenName, (typeof ledPlaces)[number]>>> = {
  home: 'scanner',
  card: 'scanner',
  lookup: 'scanner',
  chip: 'card-reader',
  done: 'printer',
  ticket: 'printer',
};

const notServing: ReadonlySet<ScreenName> = new Set([
  'loading',
  'closed',
  'out-of-hours',
  'dark',
  'broken',
  'technician',
]);

/** How the lights are on a screen; a dialog over it leads nowhere. */
export function lightsOf(screen: ScreenName, hasOverlay: boolean): LedLights {
  const led = hasOverlay ? undefined : leads[screen];
  const at = (place: (typeof ledPlaces)[number]): LightPattern => (place === led ? 'on' : 'off');
  return {
    status: notServing.has(screen) ? 'off' : 'on',
    scanner: at('scanner'),
    'card-reader': at('card-reader'),
    printer: at('printer'),
  };
}
