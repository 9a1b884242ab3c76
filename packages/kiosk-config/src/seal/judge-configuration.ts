import type { Configuration } from '../content/schema.ts';

export interface Judge {
  readonly kiosk: { readonly name: string; readonly unit: string };
  readonly now: Date;
  /** The highest version this kiosk has taken or been taken back from; 0 when it never had one. */
  readonly floor: number;
  /** The version in use; 0 when there is none. */
  readonly current: number;
}

export type Judgement = 'fits' | 'other-kiosk' | 'not-yet' | 'expired' | 'older';

/**
 * Whether a kiosk may take a configuration that was opened. Versions only grow; a signed rollback may name a lower one,
 * once: when it has been followed, neither it nor what it took back is taken again.
 */
export function judgeConfiguration(configuration: Configuration, judge: Judge): Judgement {
  const { audience, expires, notBefore, rollback, version } = configuration;
  const { current, floor, kiosk, now } = judge;
  const isMeant =
    audience.units.includes(kiosk.unit) &&
    (audience.kiosks === undefined || audience.kiosks.includes(kiosk.name));
  if (!isMeant) return 'other-kiosk';
  if (notBefore !== undefined && now < new Date(notBefore)) return 'not-yet';
  if (expires !== undefined && now >= new Date(expires)) return 'expired';
  if (version > floor) return 'fits';
  const takesBack =
    rollback !== undefined && (rollback.from > floor || (rollback.from === floor && current === floor));
  return takesBack ? 'fits' : 'older';
}

/** The floor after a configuration has been taken. */
export function floorAfter({ rollback, version }: Configuration, floor: number): number {
  return Math.max(floor, version, rollback?.from ?? 0);
}
