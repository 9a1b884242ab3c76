import type { Texts } from '../catalogue.ts';
import { suggestionEn } from './suggestion-en.ts';
import { suggestionVi } from './suggestion-vi.ts';

export type SuggestionKey = keyof typeof suggestionVi;
/** Of `<mc-unit-suggestion>`; apart, because it is loaded where a definition asks for it. */
export const suggestionTexts: Texts<SuggestionKey> = {
  area: 'suggestion',
  vi: suggestionVi,
  en: suggestionEn,
};
