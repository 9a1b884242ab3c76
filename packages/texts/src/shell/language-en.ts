import type { languageVi } from './language-vi.ts';

export const languageEn: Readonly<Record<keyof typeof languageVi, string>> = {
  'language.title': 'Which language would you like?',
  'language.lead': 'Everything you have entered is kept.',
  'language.close': 'Keep this language',
};
