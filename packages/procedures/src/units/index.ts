export { foldName } from './fold-name.ts';
export { fullName, localName } from './names.ts';
export { findUnit, searchUnits } from './search-units.ts';
export type { FoundUnit, UnitSearchOptions } from './search-units.ts';
export { findProvince, findWard, formerWards, provinces, twoLevelsSince, unitName, wards } from './units.ts';
export type { Unit, UnitKind } from './units.ts';
