import type { FoundUnit } from './found-unit.ts';
import { loadFormerUnits } from './former-units.ts';
import type { FormerScope, FormerUnits } from './former-units.ts';
import { searchEntries, searchEntriesOf } from './search-units.ts';
import type { SearchEntry, UnitSearchOptions } from './search-units.ts';
import { createSuggester } from './suggest/suggest-units.ts';
import type { UnitSuggestion } from './suggest/suggestion.ts';
import { findUnit, wards } from './units.ts';

/** What can be asked about units, then and now. */
export interface UnitFinder {
  /** A unit of today with its former names; undefined for a code that is not one. */
  find(code: string): FoundUnit | undefined;
  /**
   * Finds units of today by name, former name, former district or code, with or without marks: `tan binh`, `Tân Bình`,
   * `p. tan binh`, `Bến Nghé`, `26740`.
   */
  search(query: string, options?: UnitSearchOptions): readonly FoundUnit[];
  /**
   * Units of today for an address as an old card prints it. Never throws; an address that says nothing gives an empty
   * list. These are suggestions: a person confirms or chooses.
   *
   * @example
   * finder.suggest('12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM')[0]; // Phường Sài Gòn, reason 'exact'
   */
  suggest(address: string): readonly UnitSuggestion[];
  /** What a ward of before 2025-07-01 became, by its code of then: several where it was divided. */
  convert(formerCode: string): readonly FoundUnit[];
}

const finders = new Map<FormerScope, Promise<UnitFinder>>();

/** The finder over all of today's units and the former ones of a scope, `country` without it. Loaded once. */
export function loadUnitFinder(scope: FormerScope = 'country'): Promise<UnitFinder> {
  const known = finders.get(scope);
  if (known !== undefined) return known;
  const finder = loadFormerUnits(scope).then(createUnitFinder);
  finders.set(scope, finder);
  return finder;
}

function createUnitFinder(former: FormerUnits): UnitFinder {
  const formerNames = formerNamesOf(former);
  const units = wards.flatMap(({ code }): readonly FoundUnit[] => {
    const unit = findUnit(code);
    return unit === undefined ? [] : [{ ...unit, formerNames: formerNames.get(code) ?? [] }];
  });
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const unitsOf = (codes: readonly string[]): readonly FoundUnit[] =>
    codes.flatMap((code) => byCode.get(code) ?? []);
  let entries: readonly SearchEntry[] | undefined;
  let suggest: ((address: string) => readonly UnitSuggestion[]) | undefined;
  return {
    find: (code) => byCode.get(code),
    search(query, options) {
      entries ??= searchEntriesOf(units);
      return searchEntries(entries, query, options);
    },
    suggest(address) {
      suggest ??= createSuggester(former, unitsOf);
      return suggest(address);
    },
    convert: (formerCode) => unitsOf(former.ward(formerCode)?.successors ?? []),
  };
}

function formerNamesOf(former: FormerUnits): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const ward of former.wards) {
    const name = ward.code === ward.district.code ? ward.name : `${ward.name}, ${ward.district.name}`;
    for (const successor of ward.successors) {
      const those = names.get(successor);
      if (those === undefined) names.set(successor, [name]);
      else those.push(name);
    }
  }
  return names;
}
