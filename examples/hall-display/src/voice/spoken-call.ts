import { inLanguage, translator } from '@motcua/texts';
import type { Language, LocalText } from '@motcua/texts';
import { hallTexts } from '@motcua/texts/hall';

export interface Sentence {
  readonly language: Language;
  readonly text: string;
}

/** A call as it is said: Vietnamese first, then the second language; each letter and digit for itself. */
export function spokenCall(number: string, counter: LocalText, second: Language): readonly Sentence[] {
  const signs = number
    .replaceAll('-', ',')
    .replaceAll(/(?<=[A-Z0-9])(?=[A-Z0-9])/g, ' ')
    .replaceAll(',', ', ');
  return (['vi', second] as const).map((language) => ({
    language,
    text: translator(hallTexts, language)('hall.spoken', {
      number: signs,
      counter: inLanguage(counter, language),
    }),
  }));
}
