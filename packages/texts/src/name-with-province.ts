import { inLanguage } from './catalogue.ts';
import type { LocalText } from './catalogue.ts';
import { inEveryLanguage } from './in-every-language.ts';

/** `Phường Sài Gòn, Thành phố Hồ Chí Minh`: a unit's name where its province must be seen. */
export function nameWithProvince(unit: {
  readonly name: LocalText;
  readonly province: { readonly name: LocalText };
}): LocalText {
  return inEveryLanguage(
    (language) => `${inLanguage(unit.name, language)}, ${inLanguage(unit.province.name, language)}`,
  );
}
