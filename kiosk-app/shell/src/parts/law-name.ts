import type { ProcedureDefinition } from '@motcua/procedures';
import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';

type LegalBasis = ProcedureDefinition['legalBasis'][number];

/** `Luật 60/2014/QH13`; a law without a kind in the data goes by its number. */
export function lawName({ number, type }: LegalBasis, language: Language): string {
  return type === undefined ? number : `${inLanguage(type, language)} ${number}`;
}
