import { toVietnamTime } from '@motcua/texts';
import type { OpeningHours, Period } from '../content/schema.ts';

/** How far ahead the next opening is looked for: longer than any row of days off. */
const daysAhead = 60;
const dayMs = 24 * 60 * 60 * 1000;

/** The hours of one day, and why they are not the usual ones. */
export interface DayHours {
  /** None: closed all day. */
  readonly periods: readonly Period[];
  readonly reason?: { readonly vi: string; readonly en: string; readonly 'zh-Hant'?: string };
}

/** A stretch of time in which the kiosk is open. */
export interface Opening {
  readonly from: Date;
  /** The first moment after it. */
  readonly to: Date;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The hours of `date` (YYYY-MM-DD): those of the special day, else none on a day off, else those of the weekday. */
export function hoursOf(hours: OpeningHours, date: string): DayHours {
  const special = hours.special?.find((day) => day.date === date);
  if (special !== undefined) {
    const { periods, reason } = special;
    return { periods, ...(reason !== undefined && { reason }) };
  }
  if (hours.daysOff?.includes(date) === true) return { periods: [] };
  const weekday = weekdays[new Date(date).getUTCDay()] ?? 'sunday';
  return { periods: hours[weekday] };
}

/**
 * The opening that holds `now`, or else the next one; undefined when none begins in the next two months. Hours are
 * wall clock in Vietnam, which has no summer time; openings that touch at midnight are one.
 */
export function openingAt(hours: OpeningHours, now: Date): Opening | undefined {
  const today = Date.parse(toVietnamTime(now).date);
  let found: Opening | undefined;
  for (let day = 0; day <= daysAhead; day += 1) {
    const date = new Date(today + day * dayMs).toISOString().slice(0, 10);
    for (const { from, to } of hoursOf(hours, date).periods) {
      const opening = { from: instantOf(date, from), to: instantOf(date, to) };
      if (opening.to <= now) continue;
      if (found === undefined) found = opening;
      else if (opening.from <= found.to) found = { from: found.from, to: opening.to };
      else return found;
    }
    // Only what ends at midnight can go on.
    if (found !== undefined && found.to < instantOf(date, '24:00')) return found;
  }
  return found;
}

/** `2026-11-23`, `07:30` → the instant of that wall clock in Vietnam. */
export function instantOf(date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + (hours * 60 + minutes) * 60_000);
}
