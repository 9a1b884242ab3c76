import type { FormerUnits, FormerWard } from '../former-units.ts';
import type { FoundUnit } from '../found-unit.ts';
import type { Unit } from '../units.ts';
import { addressWords } from './address-words.ts';
import { createNames } from './names-of-places.ts';
import { bestReadings } from './read-address.ts';
import type { Reading } from './read-address.ts';
import type { UnitSuggestion } from './suggestion.ts';

/** More would not be a suggestion. A large former district became 30 units. */
const mostSuggestions = 40;

/** Makes `suggest` over these former units; `unitsOf` gives units of today by their codes. */
export function createSuggester(
  former: FormerUnits,
  unitsOf: (codes: readonly string[]) => readonly FoundUnit[],
): (address: string) => readonly UnitSuggestion[] {
  const names = createNames(former);
  return (address) => {
    const found = new Map<string, UnitSuggestion>();
    const add = (unit: FoundUnit, rest: Omit<UnitSuggestion, 'unit'>): void => {
      if (!found.has(unit.code)) found.set(unit.code, { unit, ...rest });
    };
    for (const reading of bestReadings(addressWords(address), names)) addReading(reading, unitsOf, add);
    const suggestions = Array.from(found.values());
    const certain = suggestions.filter(({ reason }) => reason !== 'by-district');
    return (certain.length > 0 ? certain : suggestions).slice(0, mostSuggestions);
  };

  function addReading(
    reading: Reading,
    unitsOf: (codes: readonly string[]) => readonly FoundUnit[],
    add: (unit: FoundUnit, rest: Omit<UnitSuggestion, 'unit'>) => void,
  ): void {
    for (const unit of unitsOf(reading.todayWards.map(({ code }) => code))) add(unit, { reason: 'exact' });
    for (const ward of reading.formerWards) {
      const reason = ward.successors.length > 1 ? 'divided' : 'exact';
      for (const unit of unitsOf(ward.successors)) add(unit, { reason, readAs: wardName(ward) });
    }
    if (reading.todayWards.length > 0 || reading.formerWards.length > 0) return;
    for (const district of reading.districts) {
      const readAs = districtName(district, former);
      const reason = district.successors.length > 1 ? 'by-district' : 'exact';
      for (const unit of unitsOf(district.successors)) add(unit, { reason, readAs });
    }
  }
}

function wardName(ward: FormerWard): string {
  return Array.from(new Set([ward.name, ward.district.name, ward.province.name])).join(', ');
}

function districtName(district: Unit, former: FormerUnits): string {
  const province = former.provinces.find(({ code }) => code === district.parent);
  return province === undefined ? district.name : `${district.name}, ${province.name}`;
}
