import { checkLength } from './check-text.ts';
import { isKnownIdNumberPrefix } from './id-number-prefix.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const idNumberDigits = 12;
const mobileDigits = 10;
const landlineDigits = 11;

/**
 * The personal identification number, 12 digits. The old 9-digit identity card is no longer valid (Luật Căn cước
 * 26/2023/QH15, Điều 46), so 9 digits are three too few.
 */
export function checkIdNumber(value: string): Refusal | undefined {
  if (!/^\d+$/.test(value)) return refuse('bad-characters');
  return checkDigits(value, idNumberDigits, 'id-number-length') ?? checkPrefix(value);
}

function checkPrefix(value: string): Refusal | undefined {
  return isKnownIdNumberPrefix(value.slice(0, 3)) ? undefined : refuse('id-number-province');
}

/** A Vietnamese number: mobile `03|05|07|08|09` with 10 digits, landline `02` with 11. */
export function checkPhone(value: string): Refusal | undefined {
  if (!/^\d+$/.test(value)) return refuse('bad-characters');
  if (!/^0(?:[235789]|$)/.test(value)) return refuse('phone-prefix');
  return checkDigits(value, value.startsWith('02') ? landlineDigits : mobileDigits, 'phone-length');
}

/** An address that mail can be sent to; whether it exists is not ours to say. */
export function checkEmail(value: string): Refusal | undefined {
  const tooLong = checkLength(value, 1, 254);
  if (tooLong !== undefined) return tooLong;
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}$/.test(value)
    ? undefined
    : refuse('email');
}

function checkDigits(
  value: string,
  wanted: number,
  code: 'id-number-length' | 'phone-length',
): Refusal | undefined {
  const have = value.length;
  if (have < wanted) return refuse(code, { have, missing: wanted - have });
  return have > wanted ? refuse('too-long', { have, maximum: wanted, extra: have - wanted }) : undefined;
}
