/**
 * Turns the published lists of units into the compact files beside this one. Run by hand when a list changes:
 *
 *     node packages/procedures/src/units/convert-units.node.ts today units.json
 *     node packages/procedures/src/units/convert-units.node.ts former
 *
 * `former` reads the conversion list in `sources`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConversion } from './conversion.node.ts';
import type { ConversionRow } from './conversion.node.ts';
import type { FormerProvinceRow, ProvinceRow } from './rows.ts';
import today from './units-today.json' with { type: 'json' };

/** Hồ Chí Minh City, Bình Dương and Bà Rịa–Vũng Tàu, which became one city. */
const mergedProvinces = new Set(['79', '74', '77']);

/** Today's list, with the one name that lacks its capital mended. */
function readToday(path: string): readonly ProvinceRow[] {
  const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly ProvinceRow[];
  return rows.map(([code, name, wards]) => [
    code,
    name,
    wards.map(([wardCode, wardName]) => [wardCode, wardName.replace(/^xã /, 'Xã ')]),
  ]);
}

interface FormerDistrict {
  readonly name: string;
  /** Successors by `code|name`. */
  readonly wards: Map<string, string[]>;
}

function formerOf(rows: readonly ConversionRow[]): readonly FormerProvinceRow[] {
  const provinces = new Map<
    string,
    { readonly name: string; readonly districts: Map<string, FormerDistrict> }
  >();
  for (const row of rows) {
    const province = provinces.get(row.province.code) ?? {
      name: row.province.name,
      districts: new Map<string, FormerDistrict>(),
    };
    provinces.set(row.province.code, province);
    const district = province.districts.get(row.district.code) ?? {
      name: row.district.name,
      wards: new Map<string, string[]>(),
    };
    province.districts.set(row.district.code, district);
    const key = `${row.ward.code}|${row.ward.name}`;
    const successors = district.wards.get(key) ?? [];
    if (!successors.includes(row.successor)) successors.push(row.successor);
    district.wards.set(key, successors);
  }
  return Array.from(provinces, ([code, { name, districts }]) => [
    code,
    name,
    Array.from(districts, ([districtCode, district]) => [
      districtCode,
      district.name,
      Array.from(district.wards, ([key, successors]) => `${key}|${successors.join(' ')}`),
    ]),
  ]);
}

function write(name: string, rows: readonly unknown[]): void {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(join(import.meta.dirname, name), `[\n${lines}\n]\n`);
}

if (import.meta.main) {
  const [what, path] = process.argv.slice(2);
  if (what === 'today' && path !== undefined) {
    write('units-today.json', readToday(path));
  } else if (what === 'former') {
    const former = formerOf(readConversion(today as unknown as readonly ProvinceRow[]));
    const isMerged = ([code]: FormerProvinceRow): boolean => mergedProvinces.has(code);
    write('former-merged.json', former.filter(isMerged));
    write(
      'former-others.json',
      former.filter((row) => !isMerged(row)),
    );
  } else {
    throw new Error('say "today FILE" or "former"');
  }
}
