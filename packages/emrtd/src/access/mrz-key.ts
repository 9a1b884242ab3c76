import { createHash } from 'node:crypto';
import { wipe } from '../bytes/bytes.ts';

/** The three fields of the machine-readable zone that open a chip. Dates are `YYMMDD` as printed. */
export interface MrzKey {
  /** As printed, with or without filler at the end. */
  readonly documentNumber: string;
  readonly birthDate: string;
  readonly expiryDate: string;
}

/** Check digit of a field (ICAO 9303-3, 4.9). Throws on characters that no MRZ holds. */
export function checkDigit(field: string): string {
  const weights = [7, 3, 1];
  let sum = 0;
  for (const [index, character] of field.split('').entries())
    sum += valueOf(character) * (weights[index % 3] ?? 0);
  return String(sum % 10);
}

function valueOf(character: string): number {
  if (character === '<') return 0;
  if (!/^[0-9A-Z]$/.test(character)) throw new TypeError('not a character of a machine-readable zone');
  return Number.parseInt(character, 36);
}

/** MRZ information: the three fields, each with its check digit (ICAO 9303-11, 4.3.2). */
export function mrzInformation({ documentNumber, birthDate, expiryDate }: MrzKey): string {
  return [documentNumber.padEnd(9, '<'), birthDate, expiryDate]
    .map((field) => field + checkDigit(field))
    .join('');
}

/** SHA-1 of the MRZ information: the secret of PACE, and in its first 16 bytes that of BAC. Wipe after use. */
export function mrzSecret(key: MrzKey): Uint8Array {
  const digest = createHash('sha1').update(mrzInformation(key), 'latin1').digest();
  const secret = new Uint8Array(digest);
  wipe(digest);
  return secret;
}
