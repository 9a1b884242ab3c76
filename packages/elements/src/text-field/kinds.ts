/** What is typed into a text field. `number` is any whole number; the others are those of the definitions. */
export type TextFieldKind = 'person-name' | 'text' | 'id-number' | 'phone' | 'email' | 'number';

/** How the browser helps with a kind. Inputs stay `type="text"`, because others hide the caret from a keyboard of ours. */
export interface KindTraits {
  readonly inputMode: 'text' | 'numeric' | 'tel' | 'email';
  readonly autocomplete: 'name' | 'tel' | 'email' | 'off';
  readonly autocapitalize: 'words' | 'sentences' | 'off';
  readonly maxLength: number;
  /** Blanks, dots and dashes that people put between digits mean nothing. */
  readonly digits: boolean;
}

const numeric = { inputMode: 'numeric', autocomplete: 'off', autocapitalize: 'off', digits: true } as const;

export const kinds: Readonly<Record<TextFieldKind, KindTraits>> = {
  'person-name': {
    inputMode: 'text',
    autocomplete: 'name',
    autocapitalize: 'words',
    maxLength: 120,
    digits: false,
  },
  text: {
    inputMode: 'text',
    autocomplete: 'off',
    autocapitalize: 'sentences',
    maxLength: 500,
    digits: false,
  },
  'id-number': { ...numeric, maxLength: 20 },
  phone: { ...numeric, inputMode: 'tel', autocomplete: 'tel', maxLength: 20 },
  email: { inputMode: 'email', autocomplete: 'email', autocapitalize: 'off', maxLength: 254, digits: false },
  number: { ...numeric, maxLength: 12 },
};

/** What two spellings of the same answer have in common: blanks at the ends, composition, gaps between digits. */
export function sameAnswer(kind: TextFieldKind, typed: string, answer: string): boolean {
  return canonical(kind, typed) === canonical(kind, answer);
}

function canonical(kind: TextFieldKind, text: string): string {
  const composed = text.normalize('NFC').trim();
  return kinds[kind].digits ? composed.replaceAll(/[\s.-]/g, '') : composed.replaceAll(/\s+/g, ' ');
}
