import type { CaseRecord } from '../cases/case-record.ts';

const longestHarmlessNumber = 8;
const longNumber = new RegExp(String.raw`(?:\d[ .-]?){${longestHarmlessNumber + 1},}`);

/**
 * True when a reason, which everybody with the case code can read, names the applicant or holds a number as long as
 * those of identity papers and telephones.
 */
export function holdsPersonalData(reason: string, record: CaseRecord): boolean {
  if (longNumber.test(withoutCaseCode(reason, record.caseCode))) return true;
  const name = plain(record.applicantName);
  return name.includes(' ') && plain(reason).includes(name);
}

const withoutCaseCode = (reason: string, caseCode: string): string => reason.replaceAll(caseCode, '');

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
