import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { familyNames, givenNames, middleNames, placeKinds, suggestName, suggestPlaces } from './index.ts';
import { beginsWith, fold } from './match.ts';

const texts = (found: readonly { readonly text: string }[]): readonly string[] =>
  found.map(({ text }) => text);
const near = suggestPlaces({
  streets: ['Đường Trần Phú', 'Đường Trần Hưng Đạo', 'Đường Bến Đò'],
  units: ['Phường Bến Đò', 'Phường Bến Đình', 'Xã Đông Quý'],
});

test('a family name is found without its marks', () => {
  assert.deepEqual(suggestName('nguyen'), [{ text: 'Nguyễn ', replaces: 6 }]);
  assert.deepEqual(texts(suggestName('Tr')), ['Trần ', 'Trịnh ', 'Trương ']);
  assert.equal(suggestName('D')[0]?.text, 'Dương ');
  assert.ok(texts(suggestName('Đ')).every((name) => name.startsWith('Đ')));
});

test('a mark that was typed is kept: the entry must have it', () => {
  assert.ok(texts(suggestName('Nguyễn Hoà')).every((name) => name.startsWith('Hoà')));
  assert.deepEqual(texts(suggestName('Nguyễn Hông')), ['Hồng ']);
  assert.deepEqual(texts(suggestName('Nguyễn Hóng')), []);
  assert.equal(beginsWith('Đỗ', 'Do'), 1);
  assert.equal(beginsWith('Đỗ', 'Đô'), 1);
  assert.equal(beginsWith('Đỗ', 'Đỗ'), 2);
  assert.equal(beginsWith('Do', 'Đo'), 0);
});

test('what has the very marks comes first, then the more usual', () => {
  assert.deepEqual(texts(suggestName('Nguyễn Th')), ['Thị ', 'Thanh ', 'Thành ']);
  assert.equal(suggestName('Nguyễn Văn A')[0]?.text, 'Anh ');
  assert.equal(suggestName('Phạm Thuy')[0]?.text, 'Thuỳ ');
});

test('nothing before a letter, after a space, or of what is already there', () => {
  for (const text of ['', '  ', 'Nguyễn ', '12', 'Nguyễn']) assert.deepEqual(suggestName(text), []);
});

test('streets and units are found with and without their kind', () => {
  assert.deepEqual(near('12 phuong ben do'), [{ text: 'Phường Bến Đò', replaces: 13 }]);
  assert.deepEqual(texts(near('ben d')), ['Bến Đò', 'Bến Đình']);
  assert.deepEqual(texts(near('12/3 tran')), ['Trần Phú', 'Trần Hưng Đạo']);
  assert.deepEqual(near('số 5 đường Trần H'), [{ text: 'Đường Trần Hưng Đạo', replaces: 12 }]);
  assert.deepEqual(near('Thôn Cầu, dong q'), [{ text: 'Đông Quý', replaces: 6 }]);
});

test('the words of an address are offered; a finished one is not', () => {
  assert.deepEqual(texts(near('th')), ['Thôn', 'Thành phố']);
  assert.equal(near('5 ng')[0]?.text, 'Ngõ');
  assert.deepEqual(near('Thôn Cầu, '), []);
  assert.deepEqual(near(''), []);
});

test('the lists are in NFC, hold each word as it is written, and no whole name', () => {
  for (const word of [...familyNames, ...middleNames, ...givenNames]) {
    assert.equal(word, word.normalize('NFC'));
    assert.match(word, /^\p{Lu}\p{Ll}*$/u);
  }
  for (const kind of placeKinds) assert.equal(kind, kind.normalize('NFC'));
  assert.ok(familyNames.length > 150);
  assert.ok(givenNames.length > 250);
});

test('property: never throws, at most three, and each begins as what it replaces', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a-zăâđêôơưáàảãạ0-9, ]{0,20}$/),
    fc.constantFrom(...familyNames, ...givenNames).map((name) => `Lê ${name.slice(0, 2)}`),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const suggest of [suggestName, near]) {
        const found = suggest(typed);
        assert.ok(found.length <= 3);
        for (const one of found) {
          const replaced = typed.slice(typed.length - one.replaces);
          assert.ok(fold(one.text).startsWith(fold(replaced)), `${one.text} for ${replaced}`);
        }
      }
    }),
  );
});
