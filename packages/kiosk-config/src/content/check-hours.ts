import type { OpeningHours, Period } from './schema.ts';

/** What is wrong with opening hours that have the right shape. */
export function checkHours(hours: OpeningHours | undefined): readonly string[] {
  if (hours === undefined) return [];
  const { daysOff = [], special = [], ...week } = hours;
  const seen = new Set<string>();
  return [
    ...Object.entries(week).flatMap(([day, periods]) => checkPeriods(`/hours/${day}`, periods)),
    ...daysOff.flatMap((date, index) => checkDate(`/hours/daysOff/${index}`, date)),
    ...special.flatMap(({ date, periods }, index) => {
      const at = `/hours/special/${index}`;
      const isTwice = seen.has(date);
      seen.add(date);
      return [
        ...checkDate(`${at}/date`, date),
        ...(isTwice ? [`${at}/date: this day stands here twice`] : []),
        ...checkPeriods(`${at}/periods`, periods),
      ];
    }),
  ];
}

function checkPeriods(field: string, periods: readonly Period[]): readonly string[] {
  return periods.flatMap(({ from, to }, index) => {
    const before = periods[index - 1];
    if (from >= to) return [`${field}/${index}: must end after it begins`];
    return before !== undefined && from < before.to
      ? [`${field}/${index}: begins before the one before ends`]
      : [];
  });
}

/** 30 February has the shape of a date. */
function checkDate(field: string, date: string): readonly string[] {
  const day = new Date(date);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return exists ? [] : [`${field}: there is no such day`];
}
