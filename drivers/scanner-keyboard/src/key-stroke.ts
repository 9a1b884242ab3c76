/** What one key typed: a character of the US layout, the end of a code, or something that has no place in a code. */
export type KeyStroke =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'foreign' };

const plain = `abcdefghijklmnopqrstuvwxyz1234567890-=[]\\;'\`,./ `;
const shifted = `ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+{}|:"~<>? `;

/** The character of a key of the US layout, named by what it types without Shift. */
export function strokeOf(key: string | undefined, isShifted: boolean): KeyStroke {
  if (key === '\n' || key === '\t') return { kind: 'end' };
  const index = key === undefined || key === '' ? -1 : plain.indexOf(key);
  const character = (isShifted ? shifted : plain)[index];
  return character === undefined ? { kind: 'foreign' } : { kind: 'character', character };
}
