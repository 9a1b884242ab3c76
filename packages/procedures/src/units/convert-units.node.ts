/**
 * Turns the two published lists of units into the compact files beside this one. Run by hand when the lists change:
 *
 *     node packages/procedures/src/units/convert-units.node.ts units.json conversion.csv
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormerProvinceRows, ProvinceRow } from './rows.ts';

interface Names {
  readonly today: readonly ProvinceRow[];
  readonly codes: ReadonlySet<string>;
}

/** Today's list, with the one name that lacks its capital mended. */
function readToday(path: string): Names {
  const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly ProvinceRow[];
  const today = rows.map(([code, name, wards]): ProvinceRow => [
    code,
    name,
    wards.map(([wardCode, wardName]) => [wardCode, wardName.replace(/^xã /, 'Xã ')]),
  ]);
  return { today, codes: new Set(today.flatMap(([, , wards]) => wards.map(([code]) => code))) };
}

/** The code of a successor; a few rows of the conversion list bear a code that was changed later. */
function successorOf(names: Names, row: readonly string[]): string {
  const [province = '', code = '', , name = ''] = row.slice(7);
  if (names.codes.has(code)) return code;
  const wards = names.today.find(([candidate]) => candidate === province)?.[2] ?? [];
  const found = wards.find(([, wardName]) => wardName === name);
  if (found === undefined) throw new Error(`no unit of today for ${row.join(',')}`);
  return found[0];
}

function readFormer(path: string, names: Names): FormerProvinceRows {
  const provinces = new Map<string, Map<string, Map<string, string[]>>>();
  const lines = readFileSync(path, 'utf8').normalize('NFC').trim().split(/\r?\n/).slice(1);
  for (const line of lines) {
    const row = line.split(',');
    const [, , code = '', province = '', district = '', ward = ''] = row;
    const districts = provinces.get(province) ?? new Map<string, Map<string, string[]>>();
    const wards = districts.get(district) ?? new Map<string, string[]>();
    const key = `${code}|${ward}`;
    const successors = wards.get(key) ?? [];
    const successor = successorOf(names, row);
    if (!successors.includes(successor)) successors.push(successor);
    provinces.set(province, districts.set(district, wards.set(key, successors)));
  }
  return Array.from(provinces, ([province, districts]) => [
    province,
    Array.from(districts, ([district, wards]) => [
      district,
      Array.from(wards, ([key, successors]) => `${key}|${successors.join(' ')}`),
    ]),
  ]);
}

if (import.meta.main) {
  const [todayPath, conversionPath] = process.argv.slice(2);
  if (todayPath === undefined || conversionPath === undefined) throw new Error('give the two files');
  const names = readToday(todayPath);
  const write = (name: string, rows: readonly unknown[]): void =>
    writeFileSync(
      join(import.meta.dirname, name),
      `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
    );
  write('units-today.json', names.today);
  write('units-former.json', readFormer(conversionPath, names));
}
