const typedForms: readonly RegExp[] = [
  /^(?:(?<day>\d{1,2}) ?[/.-] ?)?(?:(?<month>\d{1,2}) ?[/.-] ?)(?<year>\d{4})$/,
  /^(?<day>\d{1,2}) (?:(?<month>\d{1,2}) )(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
];

/**
 * A date as people type it, `20/5/1999`, `20.05.1999`, `20051999`, `5/1999`, as `YYYY-MM-DD` or `YYYY-MM`. Anything
 * else comes back as it was, also a date that is in our form already.
 *
 * The date need not exist: 30/02 becomes `…-02-30`, for the check to name.
 */
export function dateFromText(text: string): string {
  for (const form of typedForms) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { day, month, year } = parts;
    return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
      .filter((part) => part !== undefined)
      .join('-');
  }
  return text;
}

/** True for `YYYY-MM-DD`, `YYYY-MM` or `YYYY` that stands in the calendar. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * Whole years from one date to another, as a person's age is counted; null where one is no date. An unknown month or day
 * is the first (Thông tư liên tịch 01/2016/TTLT-TANDTC-VKSNDTC-BTP, Điều 2).
 */
export function yearsBetween(from: unknown, to: unknown): number | null {
  const [start, end] = [firstDay(from), firstDay(to)];
  if (start === undefined || end === undefined) return null;
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

/** Days from one date to another; null where one is no date. An unknown month or day is the first. */
export function daysBetween(from: unknown, to: unknown): number | null {
  const [start, end] = [firstDay(from), firstDay(to)];
  if (start === undefined || end === undefined) return null;
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function firstDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !isCalendarDate(value)) return undefined;
  return `${value}-01-01`.slice(0, 10);
}
