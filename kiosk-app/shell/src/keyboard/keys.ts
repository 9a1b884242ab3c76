import type { Tone } from '@motcua/vietnamese-input';
import type { ShellKey } from '@motcua/texts/shell';

/** One key of a layout. A row is 20 columns wide, 3 for digits and decimals; a key takes 2 unless `columns` says otherwise. */
export type Key =
  | { readonly kind: 'character'; readonly text: string; readonly columns?: number; readonly name?: ShellKey }
  | { readonly kind: 'tone'; readonly tone: Exclude<Tone, 'ngang'>; readonly columns?: number }
  | { readonly kind: 'gap'; readonly columns: number }
  | { readonly kind: 'space' | 'shift' | 'delete' | 'telex' | 'go'; readonly columns: number };

/** A key that is one, and no gap. */
export type PressableKey = Exclude<Key, { readonly kind: 'gap' }>;

export type KeyboardLayout = 'text' | 'digits' | 'decimal' | 'email';

const characters = (text: string): readonly Key[] =>
  text.split('').map((one) => ({ kind: 'character', text: one }));

const tones: readonly Key[] = (['sac', 'huyen', 'hoi', 'nga', 'nang'] as const).map((tone) => ({
  kind: 'tone',
  tone,
  columns: 4,
}));

const period: Key = { kind: 'character', text: '.', name: 'keyboard.period' };
const hyphen: Key = { kind: 'character', text: '-', name: 'keyboard.hyphen' };

const comma: Key = { kind: 'character', text: ',', name: 'keyboard.comma' };

const letters: readonly (readonly Key[])[] = [
  characters('1234567890'),
  characters('qwertyuiop'),
  [{ kind: 'gap', columns: 1 }, ...characters('asdfghjkl'), { kind: 'gap', columns: 1 }],
  [{ kind: 'shift', columns: 3 }, ...characters('zxcvbnm'), { kind: 'delete', columns: 3 }],
];

const wide = (text: string, columns: number): Key => ({ kind: 'character', text, columns });

/** The pad of digits is three columns wide, so its keys take one each. */
const pad = (text: string): readonly Key[] => text.split('').map((one) => wide(one, 1));

const numberPad = (corner: Key): readonly (readonly Key[])[] => [
  pad('123'),
  pad('456'),
  pad('789'),
  [corner, ...pad('0'), { kind: 'delete', columns: 1 }],
  [{ kind: 'go', columns: 3 }],
];

/** Every layout, row by row. */
export const layouts: Readonly<Record<KeyboardLayout, readonly (readonly Key[])[]>> = {
  text: [
    tones,
    [...characters('ăâđêôơư'), { kind: 'character', text: '/', name: 'keyboard.slash' }, comma, period],
    ...letters,
    [{ kind: 'telex', columns: 4 }, { kind: 'space', columns: 6 }, hyphen, { kind: 'go', columns: 8 }],
  ],
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
    ...letters,
    [{ ...period, columns: 4 }, wide('+', 4), { kind: 'go', columns: 12 }],
  ],
};
