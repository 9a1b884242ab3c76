import { formerProvinceCodes } from './province-codes.ts';
import type { IdCardWarning } from './scanned-code.ts';

/** True for 12 digits, which is all that can be said of an ID number: it has no check digit. */
export function isIdNumber(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/**
 * Compares an ID number with the rest of the card: 3 digits province of birth registration, 1 digit century and sex
 * (0 and 1 for the 20th century, 2 and 3 for the 21st, even for men), 2 digits birth year.
 */
export function idNumberWarnings(person: {
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  /** `YYYY…` */
  readonly birthDate: string;
}): readonly IdCardWarning[] {
  const warnings: IdCardWarning[] = [];
  const centuryAndSex = Number(person.idNumber.slice(3, 4));
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(person.idNumber.slice(4, 6));
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  if (!formerProvinceCodes.has(person.idNumber.slice(0, 3))) warnings.push('unknown-province');
  if (sex !== person.sex) warnings.push('sex-differs-from-id-number');
  if (birthYear !== Number(person.birthDate.slice(0, 4))) warnings.push('birth-year-differs-from-id-number');
  return warnings;
}
