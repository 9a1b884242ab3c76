import { isAfter, parseCardDate } from './card-date.ts';
import { idNumberWarnings, isIdNumber } from './id-number.ts';
import type { IdCardDamage, IdCardQr, IdCardWarning, ScannedCode } from './scanned-code.ts';

const FIELDS_OF_2021 = 7;

/** True when the fields can only come from an ID card, whole or damaged. */
export function looksLikeCard(fields: readonly string[]): boolean {
  if (fields.length < 2) return false;
  const startsWithNumber = /^\d{9,13}$/.test(fields[0] ?? '');
  const namesSex = fields.some((field) => parseSex(field) !== undefined);
  const dates = fields.filter((field) => /^\d{8}$/.test(field)).length;
  return startsWithNumber || (namesSex && dates > 0) || dates > 1;
}

/**
 * Reads the fields of a card's QR: the 7 of 2021, and however many newer cards add.
 *
 * @param today `YYYY-MM-DD`
 */
export function parseCard(fields: readonly string[], today: string): ScannedCode {
  const [
    idNumber = '',
    oldIdNumber = '',
    name = '',
    birth = '',
    sexName = '',
    address = '',
    issue = '',
    ...extras
  ] = fields;
  // A card that was cut at the front must not be blamed on its length alone, so the number comes first.
  if (!isIdNumber(idNumber)) return damaged('id-number');
  if (fields.length < FIELDS_OF_2021) return damaged('too-few-fields');
  if (!/^(?:\d{9}|\d{12})?$/.test(oldIdNumber)) return damaged('old-id-number');
  if (!isPersonName(name)) return damaged('full-name');
  const birthDate = parseCardDate(birth);
  if (birthDate === undefined) return damaged('birth-date');
  if (isAfter(birthDate, today)) return damaged('birth-date-in-future');
  const sex = parseSex(sexName);
  if (sex === undefined) return damaged('sex');
  const issueDate = parseCardDate(issue);
  if (issueDate === undefined || issueDate.length < 10) return damaged('issue-date');
  const card: IdCardQr = {
    idNumber,
    ...(oldIdNumber !== '' && { oldIdNumber }),
    fullName: name.replaceAll(/\s+/g, ' '),
    birthDate,
    sex,
    address,
    issueDate,
    extras,
    layout: extras.length === 0 ? '2021' : '2024',
  };
  return { kind: 'id-card', card, warnings: cardWarnings(card, today) };
}

function cardWarnings(card: IdCardQr, today: string): readonly IdCardWarning[] {
  const warnings: IdCardWarning[] = [...idNumberWarnings(card)];
  if (card.issueDate.slice(0, card.birthDate.length) < card.birthDate) warnings.push('issued-before-birth');
  if (isAfter(card.issueDate, today)) warnings.push('issued-in-future');
  return warnings;
}

/** Letters of any script: foreigners' and minorities' names are on cards too. */
function isPersonName(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Nd}/u.test(text) && parseSex(text) === undefined;
}

function parseSex(text: string): 'male' | 'female' | undefined {
  switch (text.toLowerCase()) {
    case 'nam':
      return 'male';
    case 'nữ':
      return 'female';
    default:
      return undefined;
  }
}

function damaged(reason: IdCardDamage): ScannedCode {
  return { kind: 'id-card-damaged', reason };
}
