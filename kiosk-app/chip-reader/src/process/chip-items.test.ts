import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chipItemNames } from '@motcua/devices/wire';
import * as fc from 'fast-check';
import { cardFieldsFor, itemsOf } from './chip-items.ts';

test('texts of the chip become the values of the form', () => {
  const card = {
    fullName: 'Trần  Thị\u00a0Bình ',
    idNumber: '079185000001',
    birthDate: '00/05/1985',
    sex: 'Nữ',
    residence: 'Số 1, đường A',
    issueDate: '20/12/2024',
    oldIdNumber: '023456789',
  };
  assert.deepEqual(itemsOf({ card }, chipItemNames), {
    fullName: 'Trần Thị Bình',
    idNumber: '079185000001',
    birthDate: '1985-05',
    sex: 'female',
    address: 'Số 1, đường A',
    oldIdNumber: '023456789',
    issueDate: '2024-12-20',
  });
});

test('what nobody can read is left out, whatever the chip says', () => {
  const card = { idNumber: '12', birthDate: '1/2/85', sex: 'X', oldIdNumber: '', issueDate: '2024-12-20' };
  assert.deepEqual(itemsOf({ card }, chipItemNames), {});
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...cardFieldsFor(chipItemNames)), fc.string()), (texts) => {
      const items = itemsOf({ card: texts }, chipItemNames);
      assert.match(items.birthDate ?? '1999', /^\d{4}(-\d\d){0,2}$/);
      assert.match(items.idNumber ?? '079185000001', /^\d{12}$/);
    }),
  );
});
