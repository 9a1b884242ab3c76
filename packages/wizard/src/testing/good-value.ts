import type { FieldDefinition } from '@motcua/procedures';
import type { AnswerValue, FileReference } from '../types.ts';

/**
 * A value that the field takes: synthetic, and another one for another `number`, so that no two people share an ID
 * number. `undefined` for what has no value of its own: notes and groups.
 */
export function goodValue(
  field: FieldDefinition,
  { number, today, unit }: { readonly number: number; readonly today: string; readonly unit: string },
): AnswerValue | undefined {
  switch (field.type) {
    case 'choice':
      return field.options[0]?.value;
    case 'choices':
      return field.options.slice(0, field.minimum ?? 1).map((option) => option.value);
    case 'count':
      return field.start;
    case 'date':
      return goodDate(field, today);
    case 'id-number':
      return `0791900${String(10_000 + number).slice(-5)}`;
    case 'phone':
      return `0900${String(100_000 + number).padStart(6, '0')}`;
    case 'email':
      return `nguoi${number}@vidu.vn`;
    case 'unit':
      return unit;
    case 'money':
      return Math.min(field.maximum ?? Infinity, Math.max(field.minimum ?? 0, 10_000_000));
    case 'number':
      return Math.min(field.maximum, Math.max(field.minimum, 20));
    case 'attachment':
      return [goodFile(field.accept[0] ?? '', number)];
    case 'confirm':
      return true;
    case 'person-name':
      return goodName(number);
    case 'text':
      return goodText(field.minLength ?? 1, field.maxLength ?? 500);
    case 'note':
    case 'group':
      return undefined;
    default:
      return field satisfies never;
  }
}

function goodDate(field: Extract<FieldDefinition, { readonly type: 'date' }>, today: string): string {
  if (field.notBeforeToday === true) return today;
  const adult = '1990-05-20';
  return field.notBefore !== undefined && field.notBefore > adult ? field.notBefore : adult;
}

const familyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const givenNames = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Ngọc', 'Oanh'];

function goodName(number: number): string {
  return `${familyNames[number % familyNames.length]} Thị ${givenNames[number % givenNames.length]}`;
}

function goodText(minLength: number, maxLength: number): string {
  const text = 'Số 1, đường A '.repeat(Math.ceil(minLength / 14) || 1).trim();
  return Array.from(text)
    .slice(0, Math.max(minLength, Math.min(maxLength, text.length)))
    .join('')
    .trim();
}

function goodFile(type: string, number: number): FileReference {
  return {
    id: `synthetic-${number}`,
    name: `giay-to-${number}.${type.split('/')[1]}`,
    bytes: 2048,
    sha256: '0'.repeat(64),
    type,
  };
}
