import type { ChipItemName, ChipItems } from '@motcua/devices/wire';
import type { PersonalData } from '@motcua/emrtd';

type CardField = keyof PersonalData['card'];

/** Where each item stands in DG13. */
const cardFields = {
  fullName: 'fullName',
  idNumber: 'idNumber',
  birthDate: 'birthDate',
  sex: 'sex',
  address: 'residence',
  oldIdNumber: 'oldIdNumber',
  issueDate: 'issueDate',
} as const satisfies Readonly<Record<ChipItemName, CardField>>;

/** The fields of DG13 that these items need. */
export function cardFieldsFor(items: readonly ChipItemName[]): readonly CardField[] {
  return [...new Set(items.map((item) => cardFields[item]))];
}

/** The items as the form takes them. What the chip lacks, or says in a way nobody can read, is left out. */
export function itemsOf({ card }: Pick<PersonalData, 'card'>, wanted: readonly ChipItemName[]): ChipItems {
  const found = wanted.flatMap((item) => {
    const text = card[cardFields[item]]?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const value = readable(item, text);
    return value === undefined || value === '' ? [] : [[item, value] as const];
  });
  return Object.fromEntries(found);
}

function readable(item: ChipItemName, text: string): string | undefined {
  switch (item) {
    case 'birthDate':
    case 'issueDate':
      return dateOf(text);
    case 'sex':
      return sexOf(text);
    case 'idNumber':
      return /^\d{12}$/.test(text) ? text : undefined;
    case 'oldIdNumber':
      return /^(?:\d{9}|\d{12})$/.test(text) ? text : undefined;
    case 'fullName':
    case 'address':
      return text;
    default:
      return item satisfies never;
  }
}

/** `20/05/1999` → `1999-05-20`; `05/1999` and `1999` where the day, or the month too, is unknown. */
function dateOf(text: string): string | undefined {
  const parts = text.split('/').toReversed();
  const isDate = /^(?:(?:\d{2}\/)?\d{2}\/)?\d{4}$/.test(text);
  return isDate ? parts.filter((part) => part !== '00').join('-') : undefined;
}

function sexOf(text: string): 'male' | 'female' | undefined {
  switch (text.toLowerCase()) {
    case 'nam':
      return 'male';
    case 'nữ':
      return 'female';
    default:
      return undefined;
  }
}
