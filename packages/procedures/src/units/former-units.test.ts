import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConversion } from './conversion.node.ts';
import { findWard, loadFormerUnits, loadUnitFinder } from './index.ts';
import type { ProvinceRow } from './rows.ts';
import today from './units-today.json' with { type: 'json' };

const rows = readConversion(today as unknown as readonly ProvinceRow[]);
const finder = await loadUnitFinder();
const country = await loadFormerUnits('country');

/** Successors of each former ward by the published list; a district without wards stands for itself. */
const published = new Map<string, Set<string>>();
for (const row of rows) {
  const code = row.ward.code === '' ? row.district.code : row.ward.code;
  published.set(code, (published.get(code) ?? new Set()).add(row.successor));
}

test('every former ward of the published list converts to the successors it lists, and to no others', () => {
  assert.ok(rows.length > 10_000);
  assert.equal(country.wards.length, published.size);
  for (const [code, successors] of published) {
    const converted = finder.convert(code).map((unit) => unit.code);
    assert.deepEqual(converted.toSorted(), [...successors].toSorted(), code);
  }
});

test('a ward that the list calls divided has several successors, any other has one', () => {
  for (const { ward, district, divided } of rows) {
    const units = finder.convert(ward.code === '' ? district.code : ward.code);
    assert.equal(units.length > 1, divided, ward.name);
  }
});

test('every successor is a unit of today, and knows the former name', () => {
  for (const ward of country.wards) {
    for (const successor of ward.successors) {
      assert.ok(findWard(successor), `${ward.name} ${successor}`);
      const names = finder.find(successor)?.formerNames ?? [];
      assert.ok(names.some((name) => name.startsWith(ward.name)));
    }
  }
});

test('nothing is called by a code that no ward had', () => {
  assert.deepEqual(finder.convert('99999'), []);
  assert.deepEqual(finder.convert('toString'), []);
  assert.deepEqual(finder.convert(''), []);
});

test('three provinces became one city: all their levels, dated, without the rest of the country', async () => {
  const merged = await loadFormerUnits('merged');
  assert.deepEqual(
    merged.provinces.map(({ code, name, validTo, successors }) => [code, name, validTo, successors]),
    [
      ['74', 'Tỉnh Bình Dương', '2025-06-30', ['79']],
      ['77', 'Tỉnh Bà Rịa - Vũng Tàu', '2025-06-30', ['79']],
      ['79', 'Thành phố Hồ Chí Minh', '2025-06-30', ['79']],
    ],
  );
  const count = (code: string): readonly number[] => [
    merged.districts.filter(({ parent }) => parent === code).length,
    merged.wards.filter(({ province }) => province.code === code).length,
  ];
  assert.deepEqual(
    [count('79'), count('74'), count('77')],
    [
      [22, 273],
      [9, 91],
      [7, 78],
    ],
  );
  assert.deepEqual(
    merged.wards.filter(({ kind }) => kind === 'district').map(({ name }) => name),
    ['Huyện Côn Đảo'],
  );
});

test('a code means one unit before the reform and may mean another after it', () => {
  const former = country.ward('26740');
  assert.deepEqual([former?.name, former?.district.name], ['Phường Bến Nghé', 'Quận 1']);
  assert.deepEqual([former?.validTo, findWard('26740')?.validFrom], ['2025-06-30', '2025-07-01']);
  assert.equal(findWard('26740')?.name, 'Phường Sài Gòn');
});
