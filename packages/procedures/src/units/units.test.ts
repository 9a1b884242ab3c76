import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  changedSince,
  findProvince,
  findUnit,
  foldName,
  loadFormerUnits,
  loadUnitFinder,
  provinces,
} from './index.ts';
import { unitName, wards } from './index.ts';
import type { UnitSearchOptions } from './index.ts';

const finder = await loadUnitFinder();
const hoChiMinhCity = '79';
const names = (query: string, options: UnitSearchOptions = { province: hoChiMinhCity }): readonly string[] =>
  finder.search(query, options).map((unit) => `${unit.name.vi}, ${unit.province.code}`);

test('today’s units are complete and hang together', () => {
  assert.equal(provinces.length, 34);
  assert.equal(wards.length, 3321);
  assert.equal(new Set(wards.map((ward) => ward.code)).size, 3321);
  const inCity = wards.filter((ward) => ward.parent === hoChiMinhCity);
  const count = (kind: string): number => inCity.filter((ward) => ward.kind === kind).length;
  assert.deepEqual(
    [inCity.length, count('ward'), count('commune'), count('special-zone')],
    [168, 113, 54, 1],
  );
  for (const ward of wards) {
    assert.match(ward.name, /^(Phường|Xã|Đặc khu) /);
    assert.equal(ward.name, ward.name.normalize('NFC'));
  }
});

test('Đồng Nai has been a city since 2026-04-30', () => {
  assert.equal(findProvince('75')?.name, 'Thành phố Đồng Nai');
  assert.equal(findProvince('75')?.validFrom, '2026-04-30');
  assert.deepEqual(
    changedSince.map(({ name, validFrom, validTo, successors }) => [name, validFrom, validTo, successors]),
    [['Tỉnh Đồng Nai', '2025-07-01', '2026-04-29', ['75']]],
  );
});

test('an ID number starts with the code of a former province, of which there were 63', async () => {
  assert.equal((await loadFormerUnits('country')).provinces.length, 63);
});

test('names with their province, in both languages', () => {
  assert.deepEqual(unitName('26740'), {
    vi: 'Phường Sài Gòn, TP. Hồ Chí Minh',
    en: 'Sài Gòn Ward, Hồ Chí Minh City',
  });
  assert.equal(unitName('79'), undefined);
  assert.equal(unitName('toString'), undefined);
  assert.equal(unitName(''), undefined);
});

test('a unit of today by its code', () => {
  assert.equal(findUnit('26740')?.province.name.vi, 'Thành phố Hồ Chí Minh');
  assert.equal(findUnit('00000'), undefined);
  assert.equal(finder.find('constructor'), undefined);
});

test('found with and without marks, with and without its kind', () => {
  for (const query of ['tan binh', 'Tân Bình', 'TÂN BÌNH', 'p. tan binh', 'P.Tân Bình', 'phường tân bình']) {
    assert.equal(names(query)[0], 'Phường Tân Bình, 79', query);
  }
  assert.equal(names('Tân Bình'.normalize('NFD'))[0], 'Phường Tân Bình, 79');
  assert.equal(names('dac khu con dao')[0], 'Đặc khu Côn Đảo, 79');
  assert.equal(names('dong hung thuan')[0], 'Phường Đông Hưng Thuận, 79');
});

test('found by a former name, which the answer shows', () => {
  assert.deepEqual(names('ben nghe'), ['Phường Sài Gòn, 79']);
  assert.ok(finder.find('26740')?.formerNames.includes('Phường Bến Nghé, Quận 1'));
  assert.equal(finder.search('p. ben nghe')[0]?.foundAs, 'Phường Bến Nghé, Quận 1');
  assert.equal(finder.search('p. ben nghe')[0]?.formerNames[0], 'Phường Bến Nghé, Quận 1');
  assert.equal(finder.search('sai gon')[0]?.foundAs, undefined);
  assert.ok(finder.search('đa kao').length >= 2, 'a divided ward leads to all its successors');
});

test('found by a former district, and Quận 1 is not Quận 11', () => {
  const district1 = names('quan 1', { province: hoChiMinhCity, limit: 50 });
  assert.ok(district1.includes('Phường Sài Gòn, 79'));
  assert.ok(!district1.includes('Phường Bình Thới, 79'));
});

test('found by name and province, and by code', () => {
  assert.equal(names('tan binh can tho')[0], 'Xã Tân Bình, 92');
  assert.deepEqual(names(' 26740 '), ['Phường Sài Gòn, 79']);
});

test('the wished-for province comes first, then its neighbours', () => {
  assert.equal(names('tan binh', { province: '92' })[0], 'Xã Tân Bình, 92');
  assert.deepEqual(names('tan binh').slice(0, 3), [
    'Phường Tân Bình, 79',
    'Phường Tân Đông Hiệp, 79',
    'Phường Vĩnh Tân, 79',
  ]);
  assert.equal(names('cau giay')[0], 'Phường Cầu Giấy, 01');
});

test('never more than asked for, and nothing for nothing', () => {
  assert.equal(names('a', { limit: 7 }).length, 7);
  assert.deepEqual(names(''), []);
  assert.deepEqual(names(' .,- '), []);
  assert.deepEqual(names('không có nơi nào tên thế này'), []);
});

test('folding ends in plain letters', () => {
  assert.equal(foldName('Đặc khu Phú Quý'), 'dac khu phu quy');
  assert.equal(foldName('TP. Hồ Chí Minh'), 'tp ho chi minh');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldName(text);
      assert.equal(foldName(folded), folded);
    }),
  );
});

test('any text may be searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      assert.ok(finder.search(text, { limit: 5 }).length <= 5);
    }),
    { numRuns: 60 },
  );
});
