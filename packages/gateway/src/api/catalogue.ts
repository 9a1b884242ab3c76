import type { ProcedureDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';

/** `GET /v1/procedures`: what a person needs to find and to choose one; the rest is in its definition. */
export interface ProcedureSummary extends Pick<
  ProcedureDefinition,
  | 'id'
  | 'version'
  | 'name'
  | 'shortName'
  | 'summary'
  | 'group'
  | 'audience'
  | 'lifeEvents'
  | 'keywords'
  | 'popularity'
  | 'level'
  | 'coverage'
  | 'informationOnly'
  | 'minutesToComplete'
> {
  /** The fee in words. */
  readonly fee: LocalText;
  /** The processing time in words. */
  readonly processing: LocalText;
  /** Working days until the result; 0 on the same day. */
  readonly processingDays: number;
  /** True when nobody ever pays for it. */
  readonly free: boolean;
}

/** `GET /v1/procedures/:id`. */
export type ProcedureAnswer = ProcedureDefinition;

/** `GET /v1/units/:code`: name with its province; `GET /v1/units?search=` gives a list of these. */
export interface UnitAnswer {
  readonly code: string;
  readonly name: LocalText;
  readonly province: { readonly code: string; readonly name: LocalText };
  /** Former names it is also found by. */
  readonly formerNames?: readonly string[];
  /** In a search: the former name that was found, such as `Phường Bến Nghé, Quận 1`. */
  readonly foundAs?: string;
}

/** `POST /v1/unit-suggestions` with `{ address }` gives a list of these, the likeliest first, for a person to confirm. */
export interface UnitSuggestionAnswer {
  readonly unit: UnitAnswer;
  /**
   * `exact`: the address names it, or a former ward that lies wholly in it. `divided`: the former ward went to several
   * units. `by-district`: one of the units that the former district became; the ward is not in the address or unknown.
   */
  readonly reason: 'exact' | 'divided' | 'by-district';
  /** What the address was read as: `Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh`. */
  readonly readAs?: string;
}
