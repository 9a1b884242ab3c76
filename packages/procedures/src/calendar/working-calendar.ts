import type { CalendarDate } from '../definition.ts';
import { daysOff, extraWorkingDays } from './days-off.ts';

/** When offices work. Days are `YYYY-MM-DD`, times `HH:mm`, both on the wall clock in Vietnam. */
export interface WorkingCalendar {
  /** Days off beyond Saturdays and Sundays. */
  readonly daysOff: ReadonlySet<CalendarDate>;
  /** Saturdays and Sundays that are worked, in exchange for a day off. */
  readonly extraWorkingDays: ReadonlySet<CalendarDate>;
  /** The parts of a working day, in order. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
}

/** A dated day of the calendar, with where it is known from. */
export interface DatedDay {
  readonly date: CalendarDate;
  readonly name: string;
  /** `to-confirm` until somebody has read it in the notice itself. It counts all the same: late is better than in vain. */
  readonly status: 'confirmed' | 'to-confirm';
  readonly source: string;
}

/** The calendar of offices for 2026 and 2027, with the hours most wards keep. */
export const vietnamCalendar: WorkingCalendar = {
  daysOff: new Set(daysOff.map((day) => day.date)),
  extraWorkingDays: new Set(extraWorkingDays.map((day) => day.date)),
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
};

/** True when offices work on that day. Beyond the years of the calendar only weekends are known. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  if (calendar.daysOff.has(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || calendar.extraWorkingDays.has(date);
}

/** The first working day after that day. */
export function nextWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let day = dayAfter(date);
  while (!isWorkingDay(day, calendar)) day = dayAfter(day);
  return day;
}

/** The day after, across months and years. */
export function dayAfter(date: CalendarDate): CalendarDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
