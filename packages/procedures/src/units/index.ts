export { foldName } from './fold-name.ts';
export { loadFormerUnits } from './former-units.ts';
export type { FormerScope, FormerUnits, FormerWard } from './former-units.ts';
export type { FoundUnit, TodayUnit } from './found-unit.ts';
export { fullName, localName } from './names.ts';
export type { UnitSearchOptions } from './search-units.ts';
export type { SuggestionReason, UnitSuggestion } from './suggest/suggestion.ts';
export { loadUnitFinder } from './unit-finder.ts';
export type { UnitFinder } from './unit-finder.ts';
export type { UnitKind } from './unit-kind.ts';
export {
  changedSince,
  findProvince,
  findUnit,
  findWard,
  provinces,
  threeLevelsUntil,
  twoLevelsSince,
  unitName,
  wards,
} from './units.ts';
export type { Unit } from './units.ts';
