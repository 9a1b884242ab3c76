import type { FormerProvinceRow } from './rows.ts';
import { kindOf } from './unit-kind.ts';
import type { Unit } from './units.ts';
import { findWard, threeLevelsUntil } from './units.ts';

/**
 * `merged`: Hồ Chí Minh City, Bình Dương and Bà Rịa–Vũng Tàu, which are one city today (16 kB of data). `country`: all
 * 63 provinces (330 kB more).
 */
export type FormerScope = 'merged' | 'country';

/** A ward, commune or township until 2025-06-30; or one of the five island districts that had none. */
export interface FormerWard extends Unit {
  readonly parent: string;
  readonly district: Unit;
  readonly province: Unit;
}

/** The three levels until 2025-06-30. Their codes are not today's: `26740` was Bến Nghé and is Sài Gòn. */
export interface FormerUnits {
  readonly provinces: readonly Unit[];
  /** Districts with the code of their province as parent. */
  readonly districts: readonly (Unit & { readonly parent: string })[];
  /** Wards with the code of their district as parent. */
  readonly wards: readonly FormerWard[];
  /** A ward by its code of then, or a district without wards by its own. */
  ward(code: string): FormerWard | undefined;
}

const loaded = new Map<FormerScope, Promise<FormerUnits>>();

/** Loads the former units; the data is fetched and read once. */
export function loadFormerUnits(scope: FormerScope): Promise<FormerUnits> {
  const known = loaded.get(scope);
  if (known !== undefined) return known;
  const units = rowsOf(scope).then(formerUnitsOf);
  loaded.set(scope, units);
  return units;
}

async function rowsOf(scope: FormerScope): Promise<readonly FormerProvinceRow[]> {
  const merged = await import('./former-merged.json', { with: { type: 'json' } });
  const mergedRows = merged.default as unknown as readonly FormerProvinceRow[];
  if (scope === 'merged') return mergedRows;
  const others = await import('./former-others.json', { with: { type: 'json' } });
  return [...(others.default as unknown as readonly FormerProvinceRow[]), ...mergedRows].toSorted(
    ([left], [right]) => left.localeCompare(right),
  );
}

function formerUnitsOf(rows: readonly FormerProvinceRow[]): FormerUnits {
  const provinces: Unit[] = [];
  const districts: (Unit & { readonly parent: string })[] = [];
  const wards: FormerWard[] = [];
  for (const [provinceCode, provinceName, districtRows] of rows) {
    const inProvince = districtRows.flatMap(([, , wardRows]) => wardRows.flatMap(successorsOf));
    const province: Unit = {
      code: provinceCode,
      name: provinceName,
      kind: kindOf(provinceName, 'province'),
      validTo: threeLevelsUntil,
      successors: unique(inProvince.flatMap((code) => findWard(code)?.parent ?? [])),
    };
    provinces.push(province);
    for (const [districtCode, districtName, wardRows] of districtRows) {
      const district = {
        code: districtCode,
        name: districtName,
        kind: kindOf(districtName, 'district'),
        parent: provinceCode,
        validTo: threeLevelsUntil,
        successors: unique(wardRows.flatMap(successorsOf)),
      };
      districts.push(district);
      for (const row of wardRows) {
        const [code = '', name = ''] = row.split('|');
        const successors = successorsOf(row);
        const ward =
          name === ''
            ? district
            : { ...district, code, name, kind: kindOf(name, 'commune'), parent: districtCode, successors };
        wards.push({ ...ward, district, province });
      }
    }
  }
  const byCode = new Map(wards.map((ward) => [ward.code, ward]));
  return { provinces, districts, wards, ward: (code) => byCode.get(code) };
}

function successorsOf(row: string): readonly string[] {
  return (row.split('|')[2] ?? '').split(' ');
}

function unique(codes: readonly string[]): readonly string[] {
  return Array.from(new Set(codes));
}
