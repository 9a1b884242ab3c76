export { parseCaseCode } from './case-code.ts';
export { isIdNumber } from './id-number.ts';
export { parseScan } from './parse-scan.ts';
export { formerProvinceCodes } from './province-codes.ts';
export type { IdCardDamage, IdCardQr, IdCardWarning, ScannedCode } from './scanned-code.ts';
