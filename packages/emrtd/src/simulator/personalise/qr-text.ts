import type { SyntheticPerson } from './synthetic-person.ts';

/**
 * What the QR on an identity card says: seven fields on the front of a CCCD of 2021, four empty ones more on the back of
 * a căn cước of 2024.
 */
export function qrTextOf(person: SyntheticPerson, layout: 'cccd-2021' | 'can-cuoc-2024'): string {
  const fields = [
    person.idNumber,
    person.oldIdNumber ?? '',
    person.fullName,
    compact(person.birthDate),
    person.sex,
    person.residence,
    compact(person.issueDate),
  ];
  return [...fields, ...(layout === 'can-cuoc-2024' ? ['', '', '', ''] : [])].join('|');
}

const compact = (date: string): string => date.split('-').toReversed().join('');
