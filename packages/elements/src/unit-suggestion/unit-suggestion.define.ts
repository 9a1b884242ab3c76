import { defineElement } from '../base/define.ts';
import { McSuggestedEvent } from './unit-suggestion.events.ts';
import { McUnitSuggestion } from './unit-suggestion.ts';

defineElement('mc-unit-suggestion', McUnitSuggestion);

declare global {
  interface HTMLElementTagNameMap {
    'mc-unit-suggestion': McUnitSuggestion;
  }
}

export { McSuggestedEvent, McUnitSuggestion };
export { suggestionsFrom } from './suggestion-source.ts';
