import type { FormerUnits, FormerWard } from '../former-units.ts';
import type { Unit } from '../units.ts';
import { provinces, wards } from '../units.ts';
import { districtAliases, provinceAliases } from './aliases.ts';
import type { Level } from './kinds.ts';
import { nameIndexOf } from './name-index.ts';
import type { Alias, NameIndex } from './name-index.ts';

export type WardOfToday = (typeof wards)[number];

/** The names among which an address is read, by what was read of it so far. Each index is made when first asked for. */
export interface PlaceNames {
  readonly provinces: NameIndex<Unit>;
  /** All districts without a province. */
  districts(province: Unit | undefined): NameIndex<Unit>;
  formerWards(place: Unit | undefined): NameIndex<FormerWard>;
  /** Wards of today in what a former province or district became; all of them without one. */
  todayWards(place: Unit | undefined): NameIndex<WardOfToday>;
  /** There is a province of this name today. */
  standsToday(province: Unit): boolean;
}

export function createNames(former: FormerUnits): PlaceNames {
  const todayProvinces = new Set(provinces.map(({ name }) => bare(name)));
  const byCode = new Map(former.districts.map((district) => [district.code, district]));
  const aliasesOf = <Named extends Unit>(
    aliases: readonly (readonly [string, string])[],
    units: readonly Named[],
  ): readonly Alias<Named>[] =>
    aliases.flatMap(([name, code]) => {
      const unit = units.find((candidate) => candidate.code === code);
      return unit === undefined ? [] : [{ name, unit }];
    });
  const isDistrict = (place: Unit): boolean => byCode.get(place.code) === place;

  const districts = memoised('district', (place) => {
    const units = former.districts.filter(({ parent }) => place === undefined || parent === place.code);
    return [units, aliasesOf(districtAliases, units)];
  });
  const formerWards = memoised('ward', (place) => [
    former.wards.filter((ward) => place === undefined || ward.district === place || ward.province === place),
  ]);
  const todayWards = memoised('ward', (place) => [
    wards.filter(({ code, parent }) => place?.successors.includes(isDistrict(place) ? code : parent) ?? true),
  ]);
  return {
    provinces: nameIndexOf('province', former.provinces, aliasesOf(provinceAliases, former.provinces)),
    districts,
    formerWards,
    todayWards,
    standsToday: ({ name }) => todayProvinces.has(bare(name)),
  };
}

function memoised<Named extends Unit>(
  level: Level,
  unitsOf: (place: Unit | undefined) => readonly [units: readonly Named[], aliases?: readonly Alias<Named>[]],
): (place: Unit | undefined) => NameIndex<Named> {
  const made = new Map<Unit | undefined, NameIndex<Named>>();
  return (place) => {
    const index = made.get(place) ?? nameIndexOf(level, ...unitsOf(place));
    made.set(place, index);
    return index;
  };
}

/** Hoà and Hòa are one name. */
function bare(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/^(?:Tinh|Thanh pho) /, '');
}
