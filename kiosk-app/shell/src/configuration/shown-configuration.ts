import type { Announcement, OpeningHours, Place } from '@motcua/kiosk-config';
import type { LocalText } from '@motcua/texts';
import { entryOf } from '../entry-of.ts';
import type { KioskInput } from '../machines/kiosk-setup.ts';

/** What the unit says about this kiosk, as far as the screen shows it. The device host has verified and checked it. */
export interface ShownConfiguration {
  /** Names the file; empty on a kiosk that is as it was built. */
  readonly digest: string;
  readonly brand?: { readonly hue: number; readonly chroma: number };
  readonly logo?: { readonly address: string; readonly description: LocalText; readonly plate: boolean };
  /** Sentences that stand in for ours, by key and language. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hours?: OpeningHours;
  readonly darkAfterMinutes?: number;
  readonly announcements?: readonly Announcement[];
  /** Where people go while this kiosk is closed. */
  readonly elsewhere?: readonly Place[];
  readonly website?: string;
  readonly services?: { readonly procedures?: readonly string[]; readonly mostWanted?: string };
}

/** A kiosk that nobody has configured. */
export const asBuilt: ShownConfiguration = { digest: '' };

/** Reads what the host says at `/config.json`; anything that is no configuration leaves the kiosk as it was built. */
export function parseConfiguration(value: unknown): ShownConfiguration {
  const configuration = entryOf(value, 'configuration');
  return typeof entryOf(configuration, 'digest') === 'string'
    ? (configuration as ShownConfiguration)
    : asBuilt;
}

/** When the kiosk is open and when its screen rests, as its machine wants it. */
export function openingOf(
  { darkAfterMinutes, hours }: ShownConfiguration,
  { now }: { readonly now: () => Date },
): Pick<KioskInput, 'hours' | 'darkAfterMs'> {
  return {
    ...(hours !== undefined && { hours: { hours, now } }),
    ...(darkAfterMinutes !== undefined && { darkAfterMs: darkAfterMinutes * 60_000 }),
  };
}

/** Whether the host of this kiosk takes configurations; one that does says what it has, if only that it is none. */
export function takesConfiguration(value: unknown): boolean {
  return entryOf(value, 'configuration') !== undefined;
}
