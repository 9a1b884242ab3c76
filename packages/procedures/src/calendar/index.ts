export { calendarSources, daysOff, extraWorkingDays } from './days-off.ts';
export { dueAt, stepDueAt } from './due.ts';
export { isWorkingDay, nextWorkingDay, vietnamCalendar } from './working-calendar.ts';
export type { DatedDay, WorkingCalendar } from './working-calendar.ts';
