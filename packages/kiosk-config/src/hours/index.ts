export { announcementsAt } from './announcements.ts';
export { hoursOf, instantOf, openingAt } from './opening.ts';
export type { DayHours, Opening } from './opening.ts';
