import type { InputMethod, Tone } from '@motcua/vietnamese-input';
import type { ShellKey } from '@motcua/texts/shell';

/** One key of a layout. A row is 20 columns wide, 3 for digits and decimals; a key takes 2 unless `columns` says otherwise. */
export type Key =
  | { readonly kind: 'character'; readonly text: string; readonly columns?: number; readonly name?: ShellKey }
  | { readonly kind: 'tone'; readonly tone: Exclude<Tone, 'ngang'>; readonly columns?: number }
  | { readonly kind: 'gap'; readonly columns: number }
  | {
      readonly kind: 'space' | 'shift' | 'delete' | 'method' | 'letters' | 'symbols' | 'go';
      readonly columns: number;
    };

/** A key that is one, and no gap. */
export type PressableKey = Exclude<Key, { readonly kind: 'gap' }>;

type Rows = readonly (readonly Key[])[];

/** What a field asks for. `search` is text whose last key finds. */
export type KeyboardLayout = 'text' | 'search' | 'digits' | 'decimal' | 'email';
export const keyboardLayouts = ['text', 'search', 'digits', 'decimal', 'email'] as const;

/** With the tone row, whose rows are many, digits and signs lie on a page of their own. */
export type KeyPage = 'letters' | 'symbols';

const characters = (text: string, columns?: number): readonly Key[] =>
  text.split('').map((one) => ({ kind: 'character', text: one, ...(columns !== undefined && { columns }) }));

const wide = (text: string, columns: number): Key => ({ kind: 'character', text, columns });

const tones: readonly Key[] = (['sac', 'huyen', 'hoi', 'nga', 'nang'] as const).map((tone) => ({
  kind: 'tone',
  tone,
  columns: 4,
}));

const period: Key = { kind: 'character', text: '.', name: 'keyboard.period' };
const hyphen: Key = { kind: 'character', text: '-', name: 'keyboard.hyphen' };
const slash: Key = { kind: 'character', text: '/', name: 'keyboard.slash' };
const comma: Key = { kind: 'character', text: ',', name: 'keyboard.comma' };

const digits = characters('1234567890');
const shift: Key = { kind: 'shift', columns: 3 };
const deletion: Key = { kind: 'delete', columns: 3 };
const method: Key = { kind: 'method', columns: 4 };
const go: Key = { kind: 'go', columns: 8 };

const letters: Rows = [
  characters('qwertyuiop'),
  [{ kind: 'gap', columns: 1 }, ...characters('asdfghjkl'), { kind: 'gap', columns: 1 }],
  [shift, ...characters('zxcvbnm'), deletion],
];

const withToneRow: Readonly<Record<KeyPage, Rows>> = {
  letters: [
    tones,
    [...characters('ăâđêôơư'), slash, comma, period],
    ...letters,
    [method, { kind: 'symbols', columns: 3 }, { kind: 'space', columns: 5 }, go],
  ],
  symbols: [
    tones,
    characters('12345', 4),
    characters('67890', 4),
    [slash, comma, period, hyphen].map((key) => ({ ...key, columns: 5 })),
    [
      ...(
        [
          ['(', 'keys.open'],
          [')', 'keys.close'],
          [':', 'keys.colon'],
          ['+', 'keys.plus'],
        ] as const
      ).map(([text, name]): Key => ({ kind: 'character', text, name, columns: 4 })),
      { kind: 'delete', columns: 4 },
    ],
    [method, { kind: 'letters', columns: 3 }, { kind: 'space', columns: 5 }, go],
  ],
};

/** Telex and VNI make every letter from these. */
const composed: Rows = [
  digits,
  characters('qwertyuiop'),
  [...characters('asdfghjkl'), slash],
  [shift, ...characters('zxcvbnm'), deletion],
  [method, { ...comma, columns: 2 }, { kind: 'space', columns: 4 }, { ...period, columns: 2 }, go],
];

const numberPad = (corner: Key): Rows => [
  characters('123', 1),
  characters('456', 1),
  characters('789', 1),
  [corner, wide('0', 1), { kind: 'delete', columns: 1 }],
  [{ kind: 'go', columns: 3 }],
];

const pads: Readonly<Record<'digits' | 'decimal' | 'email', Rows>> = {
  digits: numberPad({ kind: 'gap', columns: 1 }),
  decimal: numberPad({ ...comma, columns: 1 }),
  email: [
    [
      wide('@gmail.com', 6),
      wide('.com', 4),
      wide('.vn', 4),
      { kind: 'character', text: '@', name: 'keyboard.at' },
      { kind: 'character', text: '_', name: 'keyboard.underscore' },
      hyphen,
    ],
    digits,
    ...letters,
    [{ ...period, columns: 4 }, wide('+', 4), { kind: 'go', columns: 12 }],
  ],
};

/** The rows of keys for a field, a way of typing, and the page that is open. */
export function rowsOf(layout: KeyboardLayout, input: InputMethod, page: KeyPage): Rows {
  if (!isWritten(layout)) return pads[layout];
  return input === 'tone-row' ? withToneRow[page] : composed;
}

/** Words are written, in the way that the person knows. */
export function isWritten(layout: KeyboardLayout): layout is 'text' | 'search' {
  return layout === 'text' || layout === 'search';
}
