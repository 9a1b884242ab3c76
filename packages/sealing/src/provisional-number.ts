import { checkDigit } from './check-digit.ts';

const randomDigits = 15;
const shape = /^\d{16}$/;

/**
 * The number on the slip of an application that waits: 15 digits and a check digit, `4821-0937-5526-1184`. Digits alone,
 * since they are read aloud and typed alike by everybody.
 *
 * It is the digest of the application's id, so that the kiosk and the gateway find the same one without asking each
 * other, nobody can take the number of somebody else's application, and it tells nothing. An id has 74 random bits
 * (UUIDv7), the number has 49: a thousand million guesses find one among a million that wait.
 */
export async function provisionalNumberOf(submissionId: string): Promise<string> {
  const text = new TextEncoder().encode(`motcua-provisional-1 ${submissionId.toLowerCase()}`);
  const digest = new DataView(await crypto.subtle.digest('SHA-256', text));
  const digits = String(digest.getBigUint64(0) % 10n ** BigInt(randomDigits)).padStart(randomDigits, '0');
  return grouped(digits + checkDigit(digits));
}

/**
 * A provisional number as people type or scan it, in its own form. Undefined when it cannot be one: each single wrong
 * digit and each exchange of two neighbours is found.
 *
 * @example
 * parseProvisionalNumber(' 4821 0937.5526–1184') // '4821-0937-5526-1184', if its check digit is right
 */
export function parseProvisionalNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s.]|\p{Pd}/gu, '');
  if (!shape.test(digits)) return undefined;
  return checkDigit(digits.slice(0, randomDigits)) === digits.at(-1) ? grouped(digits) : undefined;
}

const grouped = (digits: string): string => digits.replaceAll(/\d{4}(?=\d)/g, '$&-');
