import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findWard, loadFormerUnits, loadUnitFinder } from '../index.ts';
import type { FormerWard } from '../index.ts';

const finder = await loadUnitFinder();
const former = await loadFormerUnits('country');

const told = (address: string): readonly string[] =>
  finder.suggest(address).map(({ unit, reason }) => `${unit.name.vi}: ${reason}`);

const saiGon = ['Phường Sài Gòn: exact'];
const spellings = [
  '12 Lê Lợi, Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
  '12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM',
  '12 le loi p ben nghe q1 tphcm',
  '12 LÊ LỢI, BẾN NGHÉ, QUẬN 1, TP. HỒ CHÍ MINH',
  'Bến Nghé, Quận 01, Hồ Chí Minh, Việt Nam',
  'Phường Bến Nghé, Quận 1',
  'Phường Bến Nghé',
  'Phường Bến Nghé, Quận 1, Hồ Chí Min',
  'Phường Sài Gòn, Thành phố Hồ Chí Minh',
  'Phường Sài Gòn, Quận 1, TP Hồ Chí Minh',
];
for (const address of spellings) {
  test(`read: ${address}`, () => {
    assert.deepEqual(told(address), saiGon);
    assert.deepEqual(told(address.normalize('NFD')), saiGon);
  });
}

test('what the address was read as is told, unless it already names the unit of today', () => {
  const readAs = (address: string): string | undefined => finder.suggest(address)[0]?.readAs;
  assert.equal(readAs('P Bến Nghé, Q1'), 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh');
  assert.equal(readAs('Phường Sài Gòn, TP.HCM'), undefined);
  assert.equal(readAs('P. 10, Quận 3, TP.HCM'), 'Quận 3, Thành phố Hồ Chí Minh');
});

test('a divided ward gives all its successors: the person chooses', () => {
  assert.deepEqual(told('1 Nguyễn Bỉnh Khiêm, Đa Kao, Quận 1, Thành phố Hồ Chí Minh'), [
    'Phường Sài Gòn: divided',
    'Phường Tân Định: divided',
  ]);
});

test('a ward that is unknown or missing gives what the district became', () => {
  const district3 = ['Phường Bàn Cờ', 'Phường Nhiêu Lộc', 'Phường Xuân Hoà'].map(
    (name) => `${name}: by-district`,
  );
  assert.deepEqual(told('Phường 10, Quận 3, TP.HCM').toSorted(), district3);
  assert.deepEqual(told('Q.3, TP.HCM').toSorted(), district3);
  const tienHai = told('Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình');
  assert.ok(tienHai.includes('Xã Tiền Hải: by-district'));
  assert.ok(tienHai.every((line) => line.endsWith(': by-district')));
});

test('old names: districts that were merged earlier, provinces, other spellings', () => {
  assert.deepEqual(told('Phường Thảo Điền, Quận 2, TP.HCM'), told('P Thảo Điền, TP Thủ Đức, TP.HCM'));
  assert.equal(told('P. Phú Hội, Thừa Thiên Huế')[0], 'Phường Thuận Hoá: exact');
  assert.equal(told('P. Trần Phú, TP. Qui Nhơn, Bình Định')[0], 'Phường Quy Nhơn: exact');
  assert.equal(told('Ea Tam, Buôn Ma Thuột, Đắc Lắc')[0], 'Phường Ea Kao: exact');
  assert.equal(told('Phường Trảng Dài, TP Biên Hòa, tỉnh Đồng Nai')[0], 'Phường Trảng Dài: exact');
  assert.equal(told('Khu 3, Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu')[0], 'Đặc khu Côn Đảo: exact');
});

test('a name may end with a word that is a kind elsewhere', () => {
  assert.equal(told('12 Lê Lợi, Phúc Xá, Ba Đình, Hà Nội')[0], 'Phường Hồng Hà: exact');
  assert.equal(
    finder.suggest('Sen Phương, Phúc Thọ, Hà Nội')[0]?.readAs,
    'Xã Sen Phương, Huyện Phúc Thọ, Thành phố Hà Nội',
  );
});

test('what says nothing suggests nothing', () => {
  for (const address of ['', ' ,, ', '12 Nguyễn Trãi', 'Hà Nội', 'TP.HCM', '079203001234', '1', 'xin chào']) {
    assert.deepEqual(told(address), [], address);
  }
});

const ward = fc.constantFrom(...former.wards);
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (name: string) =>
    name
      .replace(/^Phường /, 'P.')
      .replace(/^Xã /, 'X. ')
      .replace(/^Thị trấn /, 'TT ')
      .replace(/^Quận /, 'Q. ')
      .replace(/^Huyện /, 'H.')
      .replace(/^Thị xã /, 'TX. ')
      .replace(/^Thành phố /, 'TP.'),
);
const addressOf = (of: FormerWard, spell: (name: string) => string): string =>
  ['Số 7, tổ 2', ...new Set([of.name, of.district.name, of.province.name].map(spell))].join(', ');

test('any former ward, written in full or abbreviated, leads to its successors', () => {
  fc.assert(
    fc.property(ward, spelling, (of, spell) => {
      const address = addressOf(of, spell);
      const codes = finder.suggest(address).map(({ unit }) => unit.code);
      for (const successor of of.successors) assert.ok(codes.includes(successor), address);
    }),
    { numRuns: 300 },
  );
});

test('any text gives at most 40 units of today and is never thrown at', () => {
  const words = fc.constantFrom(
    'P.',
    'Q1',
    ',',
    ' ',
    'Quận',
    'TP',
    'Tân Bình',
    'Châu Thành',
    'Hà Nội',
    '-',
    '1',
    'X',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
    fc.tuple(ward, fc.nat(60)).map(([of, length]) => addressOf(of, (name) => name).slice(length)),
  );
  fc.assert(
    fc.property(text, (address) => {
      const suggestions = finder.suggest(address);
      assert.ok(suggestions.length <= 40);
      for (const { unit } of suggestions) assert.ok(findWard(unit.code));
    }),
    { numRuns: 300 },
  );
});

test('a very long text is read only so far', () => {
  assert.deepEqual(told(`${', x'.repeat(200_000)}, Phường Bến Nghé, Quận 1, TP.HCM`), []);
});
