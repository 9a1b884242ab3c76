/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

/**
 * Reads a card's date: `ddmmyyyy` (also with `/`, `-` or `.`), `00` for an unknown day or month, or only `mmyyyy` or
 * `yyyy`. Undefined for anything else, a 31 February included.
 */
export function parseCardDate(text: string): PartialDate | undefined {
  const match = /^(?:(?:(\d{2})[/.-]?)?(\d{2})[/.-]?)?(\d{4})$/.exec(text);
  const year = match?.[3];
  if (year === undefined || year < '1850') return undefined;
  const day = known(match?.[1]);
  const month = known(match?.[2]);
  if (month === undefined) return day === undefined ? year : undefined;
  if (Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  return Number(day) <= daysInMonth(Number(year), Number(month)) ? `${year}-${month}-${day}` : undefined;
}

/** True when the whole of the date lies after `today`; an unknown day gives the benefit of the doubt. */
export function isAfter(date: PartialDate, today: string): boolean {
  return date > today.slice(0, date.length);
}

function known(part: string | undefined): string | undefined {
  return part === '00' ? undefined : part;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
