import type { LocalText } from '@motcua/texts';
import type { CalendarDate } from '../definition.ts';
import type { TodayUnit } from './found-unit.ts';
import { fullName, localName } from './names.ts';
import { kindOf } from './unit-kind.ts';
import type { UnitKind } from './unit-kind.ts';
import type { ProvinceRow } from './rows.ts';
import todayRows from './units-today.json' with { type: 'json' };

/** An administrative unit during its time. A code can serve twice: before and after a reform. */
export interface Unit {
  readonly code: string;
  /** The Vietnamese name with its kind: `Phường Sài Gòn`. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Code of the unit one level up, of the same time. */
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
/** Last day of provinces, districts and wards. */
export const threeLevelsUntil: CalendarDate = '2025-06-30';

const provinceRows: readonly ProvinceRow[] = todayRows as unknown as readonly ProvinceRow[];

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

/**
 * Units that were changed after the two levels began. Đồng Nai became a city under the central government; which of its
 * wards changed on that day, neither published list says.
 */
export const changedSince: readonly Unit[] = [
  {
    code: '75',
    name: 'Tỉnh Đồng Nai',
    kind: 'province',
    validFrom: twoLevelsSince,
    validTo: '2026-04-29',
    successors: ['75'],
  },
];

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

/** A ward, commune or special zone of today, as a screen shows it; undefined for a code that is not one. */
export function findUnit(code: string): TodayUnit | undefined {
  const ward = findWard(code);
  const province = ward && findProvince(ward.parent);
  return (
    ward &&
    province && {
      code,
      name: localName(ward.name),
      province: { code: province.code, name: localName(province.name) },
    }
  );
}

/** `Phường Sài Gòn, TP. Hồ Chí Minh`; undefined for a code that is no unit of today. */
export function unitName(code: string): LocalText | undefined {
  const ward = findWard(code);
  const province = ward && findProvince(ward.parent);
  return ward && province && fullName(ward.name, province.name);
}
