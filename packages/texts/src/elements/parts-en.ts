import type { partsVi } from './parts-vi.ts';

export const partsEn: Readonly<Record<keyof typeof partsVi, string>> = {
  'choices.exactly': 'Choose exactly {minimum}.',
  'choices.minimum': 'Choose at least {minimum}.',
  'choices.maximum': 'Choose at most {maximum}.',
  'choices.between': 'Choose {minimum} to {maximum}.',
};
