import type { LocalText } from '@motcua/texts';
import type { CalendarDate } from '../definition.ts';
import { fullName } from './names.ts';
import type { FormerProvinceRows, ProvinceRow } from './rows.ts';
import formerRows from './units-former.json' with { type: 'json' };
import todayRows from './units-today.json' with { type: 'json' };

export type UnitKind =
  | 'province'
  | 'municipality'
  | 'district'
  | 'ward'
  | 'commune'
  | 'township'
  | 'special-zone';

/** An administrative unit during its time. A code can serve twice: before and after a reform. */
export interface Unit {
  readonly code: string;
  /** The Vietnamese name with its kind: `Phường Sài Gòn`. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Code of the province of today, or the names `district, province` of a former ward. */
  readonly parent?: string;
  readonly validFrom?: CalendarDate;
  /** Last day. */
  readonly validTo?: CalendarDate;
  /** Codes of today's units; several where a ward was divided, and then a person has to choose. */
  readonly successors: readonly string[];
}

/** Since that day there are two levels of local government and no districts (Luật 72/2025/QH15). */
export const twoLevelsSince: CalendarDate = '2025-07-01';
/** Provinces that changed since. */
const changedOn: Readonly<Record<string, CalendarDate>> = { '75': '2026-04-30' };
const threeLevelsUntil: CalendarDate = '2025-06-30';

const provinceRows: readonly ProvinceRow[] = todayRows as unknown as readonly ProvinceRow[];
const formerProvinceRows: FormerProvinceRows = formerRows as unknown as FormerProvinceRows;

/** The 34 provinces and municipalities of today, from north to south. */
export const provinces: readonly Unit[] = provinceRows.map(([code, name]) => ({
  code,
  name,
  kind: kindOf(name, 'province'),
  validFrom: changedOn[code] ?? twoLevelsSince,
  successors: [],
}));

/** The 3,321 wards, communes and special zones of today. */
export const wards: readonly (Unit & { readonly parent: string })[] = provinceRows.flatMap(
  ([parent, , rows]) =>
    rows.map(([code, name]) => ({
      code,
      name,
      kind: kindOf(name, 'ward'),
      parent,
      validFrom: twoLevelsSince,
      successors: [],
    })),
);

/** The wards, communes and townships until 2025-06-30. */
export const formerWards: readonly Unit[] = formerProvinceRows.flatMap(([province, districts]) =>
  districts.flatMap(([district, rows]) =>
    rows.map((row): Unit => {
      const [code = '', ward = '', successors = ''] = row.split('|');
      // Three island districts had no wards: the district itself became the special zone.
      const name = ward === '' ? district : ward;
      return {
        code,
        name,
        kind: kindOf(name, 'district'),
        parent: `${district}, ${province}`,
        validTo: threeLevelsUntil,
        successors: successors.split(' '),
      };
    }),
  ),
);

const wardsByCode = new Map(wards.map((ward) => [ward.code, ward]));
const provincesByCode = new Map(provinces.map((province) => [province.code, province]));

/** A ward, commune or special zone of today by its code. */
export function findWard(code: string): (Unit & { readonly parent: string }) | undefined {
  return wardsByCode.get(code);
}

/** A province or municipality of today by its code. */
export function findProvince(code: string): Unit | undefined {
  return provincesByCode.get(code);
}

/** `Phường Sài Gòn, TP. Hồ Chí Minh`; undefined for a code that is no unit of today. */
export function unitName(code: string): LocalText | undefined {
  const ward = findWard(code);
  const province = ward && findProvince(ward.parent);
  return ward && province && fullName(ward.name, province.name);
}

function kindOf(name: string, otherwise: UnitKind): UnitKind {
  if (name.startsWith('Phường ')) return 'ward';
  if (name.startsWith('Xã ')) return 'commune';
  if (name.startsWith('Thị trấn ')) return 'township';
  if (name.startsWith('Đặc khu ')) return 'special-zone';
  if (name.startsWith('Thành phố ')) return otherwise === 'province' ? 'municipality' : otherwise;
  return otherwise;
}
