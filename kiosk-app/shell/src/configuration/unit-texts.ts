import { fillPlaceholders } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import type { ShownConfiguration } from './shown-configuration.ts';

/** Our sentences, with the unit's in place of those it has reworded in this language. */
export function withUnitTexts<Key extends string>(
  translate: Translate<Key>,
  { texts }: ShownConfiguration,
  language: Language,
): Translate<Key> {
  if (texts === undefined) return translate;
  return (key, parameters) => {
    const own = Object.hasOwn(texts, key) ? texts[key]?.[language] : undefined;
    return own === undefined ? translate(key, parameters) : fillPlaceholders(own, parameters);
  };
}
