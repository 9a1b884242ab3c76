import type { SuggestionKey } from './suggestion.ts';

export const suggestionEn: Readonly<Record<SuggestionKey, string>> = {
  'suggestion.from': 'From the address “{address}”',
  'suggestion.one': 'Is this address in {unit} today?',
  'suggestion.divided': 'Which place is this address in today?',
  'suggestion.divided.why': 'The former ward was divided. Please choose the right place.',
  'suggestion.by-district.why': 'The address names no ward. Please choose the right place.',
  'suggestion.yes': 'Yes',
  'suggestion.other': 'Choose another place',
  'suggestion.said': 'A place of today is suggested.',
};
