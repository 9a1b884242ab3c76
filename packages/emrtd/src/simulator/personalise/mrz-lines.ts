import type { MrzKey } from '../../access/mrz-key.ts';
import { checkDigit } from '../../access/mrz-key.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

/** What cards without an end of validity carry in the zone; only the chip's DG13 says it in words. */
const NO_EXPIRY = '991231';

/** The three lines of a Vietnamese identity card (TD1, ICAO 9303-5) joined together: 90 characters. */
export function mrzOfIdentityCard(person: SyntheticPerson): string {
  const { documentNumber, birthDate, expiryDate } = mrzKeyOf(person);
  const optional = `${person.idNumber}<<${checkDigit(person.idNumber)}`;
  const first = `IDVNM${documentNumber}${checkDigit(documentNumber)}${optional}`;
  const birth = birthDate + checkDigit(birthDate);
  const expiry = expiryDate + checkDigit(expiryDate);
  const composite = checkDigit(`${first.slice(5)}${birth}${expiry}${'<'.repeat(11)}`);
  const second = `${birth}${person.sex === 'Nam' ? 'M' : 'F'}${expiry}VNM${'<'.repeat(11)}${composite}`;
  return first + second + nameLine(person.fullName, 30);
}

/** The two lines of a passport (TD3, ICAO 9303-4) joined together: 88 characters. */
export function mrzOfPassport(person: SyntheticPerson, documentNumber: string, country: string): string {
  const { birthDate, expiryDate } = mrzKeyOf(person);
  const number = documentNumber.padEnd(9, '<') + checkDigit(documentNumber.padEnd(9, '<'));
  const birth = birthDate + checkDigit(birthDate);
  const expiry = expiryDate + checkDigit(expiryDate);
  const optional = `${'<'.repeat(14)}0`;
  const composite = checkDigit(number + birth + expiry + optional);
  const sex = person.sex === 'Nam' ? 'M' : 'F';
  const second = `${number}${country}${birth}${sex}${expiry}${optional}${composite}`;
  return `P<${country}${nameLine(person.fullName, 39)}${second}`;
}

/** What opens the card's chip by its zone. */
export function mrzKeyOf({ idNumber, birthDate, expiryDate }: SyntheticPerson): MrzKey {
  return {
    documentNumber: idNumber.slice(-9),
    birthDate: shortDate(birthDate),
    expiryDate: expiryDate === undefined ? NO_EXPIRY : shortDate(expiryDate),
  };
}

const shortDate = (date: string): string => date.slice(2).replaceAll('-', '');

function nameLine(fullName: string, characters: number): string {
  const letters = fullName.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'D').toUpperCase();
  const [surname = '', ...givenNames] = letters.split(' ');
  return `${surname}<<${givenNames.join('<')}`.slice(0, characters).padEnd(characters, '<');
}
