import type { FieldDefinition } from '@motcua/procedures';
import * as fc from 'fast-check';
import type { AnswerValue, FileReference } from '../types.ts';

const otherIdNumbers = Array.from({ length: 20 }, (_, index) => `0791850000${index + 10}`);

/** What a person may give a field: mostly something good, now and then something odd. */
export function valueFor(field: FieldDefinition): fc.Arbitrary<AnswerValue> {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
  );
  return fc.oneof({ weight: 60, arbitrary: goodValueFor(field) }, { weight: 1, arbitrary: odd });
}

function goodValueFor(field: FieldDefinition): fc.Arbitrary<AnswerValue> {
  switch (field.type) {
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value));
    case 'choices':
      return fc.subarray(
        field.options.map((option) => option.value),
        { minLength: 1, maxLength: field.maximum ?? field.options.length },
      );
    case 'count':
      return fc.integer({ min: 1, max: 11 });
    case 'date':
      return field.notBeforeToday === true
        ? often(['24/11/2026', '23/11/2026'], ['22/11/2026'])
        : often(['20/05/1999', '1999', '5/2001', '29/02/2000'], ['2026-11-23', '1/1/1870', '30/02/2001']);
    case 'id-number':
      return often(['001 099 012 345', ...otherIdNumbers], ['123456789']);
    case 'phone':
      return often(['+84 900 000 123', '028 3829 1234'], ['0900']);
    case 'email':
      return often(['an.nguyen@vidu.vn'], ['an@']);
    case 'unit':
      return often(['26740', '00004'], ['99999']);
    case 'money':
      return often(['1.500.000', '50000 đ', '20.000'], ['0', '9007199254740993', 'nhiều']);
    case 'number':
      return often(['12,5', '25', '1.000,5'], ['0', '12,55']);
    case 'attachment':
      return fc.constantFrom([file('a')], [file('b'), file('c')], [file('d', { bytes: 0 })], [file('e')]);
    case 'confirm':
      return fc.integer({ min: 0, max: 15 }).map((number) => number > 0);
    case 'person-name':
    case 'text':
    case 'note':
    case 'group':
      return fc.constantFrom('Nguyễn Văn An', "Y'Bia Êban", 'Trần Thị Bình'.normalize('NFD'));
    default:
      return field satisfies never;
  }
}

function often(good: readonly string[], bad: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
}

/** A reference to a small PDF that does not exist. */
export function file(letter: string, rest: Partial<FileReference> = {}): FileReference {
  return {
    id: `synthetic-${letter}`,
    name: `giấy tờ ${letter}.pdf`,
    bytes: 2048,
    sha256: '0'.repeat(64),
    type: 'application/pdf',
    ...rest,
  };
}
