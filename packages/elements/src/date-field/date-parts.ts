/** What stands in the three boxes, as typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const noDate: DateParts = { day: '', month: '', year: '' };

/**
 * The date that three boxes spell: `1999-05-12`; with `partial` also `1999-05` and `1999` when the boxes before are
 * empty. What is not finished keeps its gaps (`1999--12`, `-05-12`), so that nobody takes it for a date; three empty
 * boxes give an empty text.
 */
export function joinDate({ day, month, year }: DateParts, partial: boolean): string {
  if (day === '' && month === '' && year === '') return '';
  const [dd, mm] = [twoDigits(day), twoDigits(month)];
  if (partial && year !== '' && dd === '') return mm === '' ? year : `${year}-${mm}`;
  return `${year}-${mm}-${dd}`;
}

/** The three boxes of a date, whole or partial. */
export function splitDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month, year };
}

function twoDigits(part: string): string {
  return part === '' ? '' : part.padStart(2, '0');
}
