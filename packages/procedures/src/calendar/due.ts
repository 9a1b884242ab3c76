import { toVietnamTime } from '@motcua/texts';
import type { CalendarDate, ProcessingTime } from '../definition.ts';
import { dayAfter, isWorkingDay, nextWorkingDay } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const minuteMs = 60_000;

/**
 * When an application is due: the end of office hours on the day that the procedure's processing time leads to.
 *
 * `same-day`: handed in before the cut-off on a working day, that day; at the cut-off or later, or on a day off, the
 * next working day. `working-days`: counted from the day after submission, on the wall clock in Vietnam.
 *
 * @example
 * dueAt(definition.processing, new Date('2026-11-23T02:16:00Z'), vietnamCalendar); // 2026-11-23T10:00:00Z, 17:00
 */
export function dueAt(processing: ProcessingTime, submittedAt: Date, calendar: WorkingCalendar): Date {
  const { date, time } = toVietnamTime(submittedAt);
  return instantOf(dueDay(processing, { date, time }, calendar), closingTime(calendar));
}

/**
 * When a step is due that ends at `share` (0 to 1) of the whole time: that share of the office hours between
 * submission and due time, up to the next full quarter of an hour. A step with share 0 is due at once.
 */
export function stepDueAt(
  processing: ProcessingTime,
  when: { readonly submittedAt: Date; readonly share: number },
  calendar: WorkingCalendar,
): Date {
  const { submittedAt, share } = when;
  if (share <= 0) return submittedAt;
  const end = dueAt(processing, submittedAt, calendar);
  const stretches = officeStretches(submittedAt, end, calendar);
  const totalMs = stretches.reduce((sum, { from, to }) => sum + (to - from), 0);
  if (share >= 1 || totalMs === 0) return end;
  let leftMs = totalMs * share;
  for (const { from, to } of stretches) {
    if (leftMs <= to - from) return new Date(Math.min(upToQuarter(from + leftMs), to));
    leftMs -= to - from;
  }
  return end;
}

function dueDay(
  processing: ProcessingTime,
  submitted: { readonly date: CalendarDate; readonly time: string },
  calendar: WorkingCalendar,
): CalendarDate {
  const { date, time } = submitted;
  if (processing.kind === 'same-day') {
    const inTime = isWorkingDay(date, calendar) && time < processing.cutOff;
    return inTime ? date : nextWorkingDay(date, calendar);
  }
  let day = date;
  for (let counted = 0; counted < processing.days; counted += 1) day = nextWorkingDay(day, calendar);
  return day;
}

/** The office hours between two instants, in milliseconds of the epoch. */
function officeStretches(
  start: Date,
  end: Date,
  calendar: WorkingCalendar,
): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  const lastDay = toVietnamTime(end).date;
  for (let day = toVietnamTime(start).date; day <= lastDay; day = dayAfter(day)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const { from, to } of calendar.hours) {
      const stretch = {
        from: Math.max(instantOf(day, from).getTime(), start.getTime()),
        to: Math.min(instantOf(day, to).getTime(), end.getTime()),
      };
      if (stretch.from < stretch.to) stretches.push(stretch);
    }
  }
  return stretches;
}

function closingTime(calendar: WorkingCalendar): string {
  return calendar.hours.at(-1)?.to ?? '17:00';
}

function upToQuarter(instantMs: number): number {
  const quarterMs = 15 * minuteMs;
  return Math.ceil(instantMs / quarterMs) * quarterMs;
}

/** Vietnam keeps UTC+7 all year round. */
function instantOf(date: CalendarDate, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`);
}
