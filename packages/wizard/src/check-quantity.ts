import type { CountField, DateField, MoneyField, NumberField } from '@motcua/procedures';
import { isCalendarDate } from './dates.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const earliestDate = '1900-01-01';

/** A whole number within the field's bounds. */
export function checkCount(field: CountField, value: unknown): Refusal | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse('wrong-type');
  if (value < field.minimum) return refuse('count-minimum', { minimum: field.minimum });
  return value > field.maximum ? refuse('count-maximum', { maximum: field.maximum }) : undefined;
}

/** Whole đồng that a number can hold exactly, within the field's bounds. */
export function checkMoney(field: MoneyField, value: unknown): Refusal | undefined {
  if (typeof value !== 'number' || Number.isNaN(value) || !isRounded(value, 0)) return refuse('not-a-number');
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = field;
  if (value < minimum) return refuse('amount-minimum', { minimum });
  return value > maximum ? refuse('amount-maximum', { maximum }) : undefined;
}

/** A number within the field's bounds, with no more decimals than it asks for. */
export function checkNumber(field: NumberField, value: unknown): Refusal | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return refuse('not-a-number');
  const { minimum, maximum, decimals = 0 } = field;
  if (value < minimum) return refuse('number-minimum', { minimum });
  if (value > maximum) return refuse('number-maximum', { maximum });
  return isRounded(value, decimals) ? undefined : refuse('number-decimals', { decimals });
}

/** Minus nought is refused: it does not survive JSON, and so two sides would differ over it. */
function isRounded(value: number, decimals: number): boolean {
  return Object.is(roundTo(value, decimals), value);
}

/** The nearest number with so many decimals; never minus nought. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/**
 * A day of the calendar, or a month or a year where the field allows it. A partial date is refused only when none of
 * its days would do.
 */
export function checkDate(field: DateField, value: string, today: string): Refusal | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return refuse('date-incomplete');
  if (!isCalendarDate(value)) return refuse('date-impossible');
  if (value.length < 10 && field.partial !== true) return refuse('date-incomplete');
  if (field.notAfterToday === true && value > today) return refuse('date-future');
  if (field.notBeforeToday === true && value < today.slice(0, value.length)) return refuse('date-past');
  const earliest = field.notBefore ?? earliestDate;
  if (value < earliest.slice(0, value.length)) {
    return refuse('date-too-early', { year: Number(earliest.slice(0, 4)) });
  }
  return undefined;
}
