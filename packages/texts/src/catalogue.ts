/** The languages citizens can choose. Vietnamese is the source: every other language translates its keys. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language, as procedure definitions carry it. */
export type LocalText = Readonly<Record<Language, string>>;

/** One area of the catalogue: the same keys in every language. */
export type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export type TextParameters = Readonly<Record<string, string | number>>;

/** Looks a key up and fills its `{name}` placeholders. */
export type Translate<Key extends string> = (key: Key, parameters?: TextParameters) => string;

/**
 * Makes the look-up function of one area in one language.
 *
 * A placeholder without a value stays visible as `{name}`: a missing value is a bug, and a blank would hide it.
 *
 * @example
 * const t = translator(elementsTexts, 'vi');
 * t('application.step', { number: 2, total: 4 });
 */
export function translator<Key extends string>(texts: Texts<Key>, language: Language): Translate<Key> {
  const table = texts[language];
  return (key, parameters) => fillPlaceholders(table[key], parameters);
}

/** Replaces each `{name}` in `text` by its value. */
export function fillPlaceholders(text: string, parameters: TextParameters | undefined): string {
  if (parameters === undefined) return text;
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** True for a language tag of ours; anything else a page or a wire says is not one. */
export function isLanguage(value: unknown): value is Language {
  return value === 'vi' || value === 'en';
}
