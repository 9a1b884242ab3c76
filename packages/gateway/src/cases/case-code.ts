import { toVietnamTime } from '@motcua/texts';

/** Ho Chi Minh City's identifier in case codes; the ward's own code follows it. */
const agencyPrefix = 'H29';

/** `H29.26740-261122-0007`: the seventh case of unit 26740 on 22 November 2026 in Vietnam. */
export function caseCodeOf(unitCode: string, day: string, counter: number): string {
  return `${agencyPrefix}.${unitCode}-${shortDay(day)}-${String(counter).padStart(4, '0')}`;
}

/** The day in Vietnam on which an instant falls, `YYYY-MM-DD`; counters start again with it. */
export const dayOf = (instant: Date): string => toVietnamTime(instant).date;

const shortDay = (day: string): string => day.slice(2).replaceAll('-', '');

const shape = /^H\d{2}\.\d{1,8}-\d{6}-\d{4,8}$/;

/**
 * A case code as people type or scan it, in the form it is stored: letters in upper case, no white space, any dash.
 * Undefined when it cannot be one.
 */
export function parseCaseCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase();
  return shape.test(code) ? code : undefined;
}
