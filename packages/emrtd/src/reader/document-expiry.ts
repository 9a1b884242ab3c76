import { readDg1 } from '../lds/dg1.ts';

/** Whether a document is still in force by its zone; `unreadable` when there is no date in it. */
export type DocumentExpiry = 'valid' | 'expired' | 'unreadable';

/**
 * Compares the date of expiry in DG1 with a moment. The document is in force until the end of that day in Vietnam.
 *
 * Cards that never expire say 31 December 2099. A chip is younger than the century, and so is its expiry.
 */
export function judgeExpiry(dg1: Uint8Array, now: Date): DocumentExpiry {
  const digits = readDg1(dg1, ['expiryDate'])?.fields.expiryDate ?? '';
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const end = new Date(`20${year}-${month}-${day}T23:59:59.999+07:00`);
  if (Number.isNaN(end.getTime())) return 'unreadable';
  return now <= end ? 'valid' : 'expired';
}
