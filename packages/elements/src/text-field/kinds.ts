/** What is typed into a text field; the kinds are those of the definitions, and words to look for. */
export type TextFieldKind =
  | 'person-name'
  | 'text'
  | 'search'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'number'
  | 'money';

/** How the browser helps with a kind. Inputs stay `type="text"`, because others hide the caret from a keyboard of ours. */
export interface KindTraits {
  readonly inputMode: 'text' | 'search' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete: 'name' | 'tel' | 'email' | 'off';
  readonly autocapitalize: 'words' | 'sentences' | 'off';
  readonly maxLength: number;
}

const numeric = { inputMode: 'numeric', autocomplete: 'off', autocapitalize: 'off' } as const;

export const kinds: Readonly<Record<TextFieldKind, KindTraits>> = {
  'person-name': {
    inputMode: 'text',
    autocomplete: 'name',
    autocapitalize: 'words',
    maxLength: 120,
  },
  text: {
    inputMode: 'text',
    autocomplete: 'off',
    autocapitalize: 'sentences',
    maxLength: 500,
  },
  search: { ...numeric, inputMode: 'search', maxLength: 100 },
  'id-number': { ...numeric, maxLength: 20 },
  phone: { ...numeric, inputMode: 'tel', autocomplete: 'tel', maxLength: 20 },
  email: { inputMode: 'email', autocomplete: 'email', autocapitalize: 'off', maxLength: 254 },
  number: { ...numeric, inputMode: 'decimal', maxLength: 30 },
  money: { ...numeric, maxLength: 30 },
};
