import type { FieldDefinition } from '@motcua/procedures';
import { isCalendarDate } from './dates.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

type Field<Type> = Extract<FieldDefinition, { readonly type: Type }>;

const earliestDate = '1900-01-01';

/** A whole number within the field's bounds. */
export function checkCount(field: Field<'count'>, value: unknown): Refusal | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse('wrong-type');
  if (value < field.minimum) return refuse('count-minimum', { minimum: field.minimum });
  return value > field.maximum ? refuse('count-maximum', { maximum: field.maximum }) : undefined;
}

/**
 * A day of the calendar, or a month or a year where the field allows it. A partial date is refused only when none of
 * its days would do.
 */
export function checkDate(field: Field<'date'>, value: string, today: string): Refusal | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return refuse('date-incomplete');
  if (!isCalendarDate(value)) return refuse('date-impossible');
  if (value.length < 10 && field.partial !== true) return refuse('date-incomplete');
  if (field.notAfterToday === true && value > today) return refuse('date-future');
  const earliest = field.notBefore ?? earliestDate;
  if (value < earliest.slice(0, value.length)) {
    return refuse('date-too-early', { year: Number(earliest.slice(0, 4)) });
  }
  return undefined;
}
