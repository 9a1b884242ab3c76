import { inLanguage, translator } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { hallTexts } from '@motcua/texts/hall';

export interface Sentence {
  readonly language: 'vi' | 'en';
  readonly text: string;
}

/** A call as it is said: Vietnamese first, each letter and digit for itself. */
export function spokenCall(number: string, counter: LocalText): readonly Sentence[] {
  const signs = number
    .replaceAll('-', ',')
    .replaceAll(/(?<=[A-Z0-9])(?=[A-Z0-9])/g, ' ')
    .replaceAll(',', ', ');
  return (['vi', 'en'] as const).map((language) => ({
    language,
    text: translator(hallTexts, language)('hall.spoken', {
      number: signs,
      counter: inLanguage(counter, language),
    }),
  }));
}
