import type { ProcedureDefinition } from '@motcua/procedures';
import { stepDueAt, vietnamCalendar } from '@motcua/procedures/calendar';
import { findUnit, loadUnitFinder, unitName } from '@motcua/procedures/units';
import type { Catalogue } from './catalogue.ts';

/** The catalogue of these definitions, with the units and the calendar of the procedures package. */
export function catalogueOf(definitions: readonly ProcedureDefinition[]): Catalogue {
  const validOn = (day: string): readonly ProcedureDefinition[] =>
    definitions.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo),
    );
  const all = (day: string): readonly ProcedureDefinition[] => {
    const newest = new Map<string, ProcedureDefinition>();
    for (const definition of validOn(day)) {
      const other = newest.get(definition.id);
      if (other === undefined || isNewer(definition, other)) newest.set(definition.id, definition);
    }
    return [...newest.values()];
  };
  return {
    all,
    current: (id, day) => all(day).find((definition) => definition.id === id),
    version: (id, version, day) =>
      validOn(day).find((definition) => definition.id === id && definition.version === version),
    missing: (id, day) =>
      definitions.some(({ id: other, validTo }) => other === id && validTo !== undefined && validTo < day)
        ? 'procedure-withdrawn'
        : 'procedure-unknown',
    unit: findUnit,
    unitWithFormerNames: async (code) => (await loadUnitFinder()).find(code),
    unitName,
    searchUnits: async (query) => (await loadUnitFinder()).search(query),
    suggestUnits: async (address) => (await loadUnitFinder()).suggest(address),
    dueAt: ({ processing }, submittedAt, share) =>
      stepDueAt(processing, { submittedAt, share }, vietnamCalendar),
  };
}

/** By semantic version; numbers compare as numbers. */
function isNewer(one: ProcedureDefinition, other: ProcedureDefinition): boolean {
  return one.version.localeCompare(other.version, 'en', { numeric: true }) > 0;
}
