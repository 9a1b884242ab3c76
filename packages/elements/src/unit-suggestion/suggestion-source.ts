import type { UnitSuggestionAnswer } from '@motcua/client';

/** An address, and who knows which units of today it may mean. */
export interface SuggestionSource {
  readonly address: string;
  /** Rejects when nobody answers; aborts with its signal. */
  readonly find: (address: string, signal: AbortSignal) => Promise<readonly UnitSuggestionAnswer[]>;
}

/** For a field (its id, or the path of an item's answer) and the id of the field that holds the address. */
export type UnitSuggestions = (path: string, suggestFrom: string) => SuggestionSource | undefined;

/** Suggestions by the answers given so far; within a group the address of the same item comes first. */
export function suggestionsFrom(
  answerAt: (path: string) => unknown,
  find: SuggestionSource['find'],
): UnitSuggestions {
  return (path, suggestFrom) => {
    const address = answerAt(path.replace(/[^.]+$/, suggestFrom)) ?? answerAt(suggestFrom);
    return typeof address === 'string' ? { address, find } : undefined;
  };
}
