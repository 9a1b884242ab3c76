import type { ProcedureDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { UnitAnswer, UnitSuggestionAnswer } from '../api.ts';

/** What the gateway reads of the catalogue. Days are `YYYY-MM-DD` in Vietnam. */
export interface Catalogue {
  /** The newest version of each procedure that is valid on a day. */
  all(day: string): readonly ProcedureDefinition[];
  current(id: string, day: string): ProcedureDefinition | undefined;
  /** This very version, if it is valid on the day: a draft may have been begun with it. */
  version(id: string, version: string, day: string): ProcedureDefinition | undefined;
  /** Why a procedure is not valid on a day: its last version has ended, or there never was one. */
  missing(id: string, day: string): 'procedure-withdrawn' | 'procedure-unknown';
  /** A unit of today. */
  unit(code: string): UnitAnswer | undefined;
  /** A unit of today with what lay in it before. */
  unitWithFormerNames(code: string): Promise<UnitAnswer | undefined>;
  /** Name of the unit with its province, as reviews show it. */
  unitName(code: string): LocalText | undefined;
  /** Units of today by name, former name or code; written with or without diacritics. */
  searchUnits(query: string): Promise<readonly UnitAnswer[]>;
  /** Units of today for an address as an old card prints it. */
  suggestUnits(address: string): Promise<readonly UnitSuggestionAnswer[]>;
  /** When the part of the work that ends at `share` (0 to 1) of the whole time is due. */
  dueAt(definition: ProcedureDefinition, submittedAt: Date, share: number): Date;
}
