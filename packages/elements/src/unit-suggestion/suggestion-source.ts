import type { UnitSuggestionAnswer } from '@motcua/client';

/** An address, and who knows which units of today it may mean. */
export interface SuggestionSource {
  readonly address: string;
  /** Rejects when nobody answers; aborts with its signal. */
  readonly find: (address: string, signal: AbortSignal) => Promise<readonly UnitSuggestionAnswer[]>;
}

/** For a field (its id, or the path of an item's answer) and the id of the field that holds the address. */
export type UnitSuggestions = (path: string, suggestFrom: string) => SuggestionSource | undefined;
