import type { FoundUnit } from '../found-unit.ts';

/**
 * Why a unit is suggested. `exact`: the address names it, or a former ward that lies wholly in it. `divided`: the former
 * ward went to several units, and only the person knows which. `by-district`: the ward is not in the address or not
 * known, and this is one of the units that the former district became.
 */
export type SuggestionReason = 'exact' | 'divided' | 'by-district';

/** A unit of today that an address may mean. */
export interface UnitSuggestion {
  readonly unit: FoundUnit;
  readonly reason: SuggestionReason;
  /** What the address was read as, when that is a former unit: `Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh`. */
  readonly readAs?: string;
}
