import { readDg1 } from '../lds/dg1.ts';
import { readDg13 } from '../lds/dg13.ts';

/**
 * True when the chip holds this ID number: in DG13, or without it in the optional data of a TD1 zone, where Vietnamese
 * cards repeat all twelve digits (the document number has the last nine).
 */
export function holdsIdNumber(expected: string, dg1: Uint8Array, dg13: Uint8Array | undefined): boolean {
  const fromCard = dg13 === undefined ? undefined : readDg13(dg13, ['idNumber'])?.idNumber;
  const fromZone = readDg1(dg1, ['optionalData'])?.fields.optionalData?.slice(0, 12);
  return (fromCard ?? fromZone) === expected;
}

/**
 * The card access number of a Vietnamese identity card: the last six digits of the ID number, so a scanned QR opens the
 * chip. Undefined when `idNumber` is not twelve digits.
 */
export function canOfIdNumber(idNumber: string): string | undefined {
  return /^\d{12}$/.test(idNumber) ? idNumber.slice(-6) : undefined;
}
