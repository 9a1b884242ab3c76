import type { LocalText } from '@motcua/texts';

/** A ward, commune or special zone of today with its province. */
export interface TodayUnit {
  readonly code: string;
  readonly name: LocalText;
  readonly province: { readonly code: string; readonly name: LocalText };
}

/** A unit of today, as a picker shows it. */
export interface FoundUnit extends TodayUnit {
  /** What lay in it, wholly or in part, until 2025-06-30: `Phường Bến Nghé, Quận 1`. */
  readonly formerNames: readonly string[];
  /** The former name a search found it by; absent when it was found by what it is called now. */
  readonly foundAs?: string;
}
