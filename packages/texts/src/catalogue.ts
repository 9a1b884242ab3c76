import { furtherLanguages } from './further-languages.ts';
import type { FurtherLanguage } from './further-languages.ts';

/** The languages every text is written in. Vietnamese is the source: every other language translates its keys. */
export const languages = ['vi', 'en'] as const;
export type SourceLanguage = (typeof languages)[number];

/** The languages citizens can choose: what a further one does not say is said in Vietnamese. */
export type Language = SourceLanguage | FurtherLanguage;

/** A text as procedure definitions carry it; read it with `inLanguage`. */
export type LocalText = Readonly<Record<SourceLanguage, string>> &
  Partial<Readonly<Record<FurtherLanguage, string>>>;

/** One area of the catalogue: the same keys in both source languages. */
export type Texts<Key extends string> = Readonly<Record<SourceLanguage, Readonly<Record<Key, string>>>> & {
  /** What the area is called in the packs of further languages; an area without a name is not translated further. */
  readonly area?: string;
};

/** The texts of a further language by area and key; some may be missing. */
export type LanguagePack = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type TextParameters = Readonly<Record<string, string | number>>;

/** Looks a key up and fills its `{name}` placeholders. */
export type Translate<Key extends string> = (key: Key, parameters?: TextParameters) => string;

const packs: Partial<Record<string, LanguagePack>> = {};

/**
 * Makes the look-up function of one area in one language. What a further language does not say comes back in Vietnamese.
 *
 * A placeholder without a value stays visible as `{name}`: a missing value is a bug, and a blank would hide it.
 *
 * @example
 * const t = translator(elementsTexts, 'vi');
 * t('application.step', { number: 2, total: 4 });
 */
export function translator<Key extends string>(texts: Texts<Key>, language: Language): Translate<Key> {
  const table: Partial<Readonly<Record<string, string>>> | undefined =
    texts[language as SourceLanguage] ?? packs[language]?.[texts.area ?? ''];
  return (key, parameters) => fillPlaceholders(table?.[key] ?? texts.vi[key], parameters);
}

/** The text in this language, or in Vietnamese where it has not been translated. */
export function inLanguage(text: LocalText, language: Language): string;
export function inLanguage(text: LocalText | undefined, language: Language): string | undefined;
export function inLanguage(text: LocalText | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.vi;
}

/** Every language there is, as a choice for people: each in its own words. */
export const languageChoices = (): readonly { readonly language: Language; readonly name: string }[] =>
  ['vi', 'en', ...Object.keys(furtherLanguages)].filter(isLanguage).map((language) => ({
    language,
    name: new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
  }));

/** The language in which papers are read at a counter: Vietnamese, where the person's is a further one. */
export function paperLanguage(language: Language): SourceLanguage {
  return language === 'en' ? 'en' : 'vi';
}

/** A word that only further languages have in their packs; `undefined` where this one has none, or is not loaded. */
export function furtherText(language: Language, area: string, key: string): string | undefined {
  return packs[language]?.[area]?.[key];
}

/** A text in the further languages that are loaded, to be added to a `LocalText`. */
export function furtherTexts(area: string, key: string): Partial<Record<FurtherLanguage, string>> {
  const found = Object.entries(packs).map(([language, pack]) => [language, pack?.[area]?.[key]]);
  return Object.fromEntries(found.filter(([, text]) => text !== undefined));
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
  return value === 'vi' || value === 'en' || Object.hasOwn(furtherLanguages, value as string);
}

/**
 * Loads the texts of a further language; `undefined` when there is nothing to load: it is here, or always was.
 *
 * Rejects where its file cannot be fetched; until then, and after that, its texts are in Vietnamese.
 */
export function loadLanguage(language: Language): Promise<void> | undefined {
  if (packs[language] !== undefined || !isLanguage(language)) return undefined;
  const load: Partial<Readonly<Record<string, () => Promise<{ readonly pack: LanguagePack }>>>> =
    furtherLanguages;
  return load[language]?.().then(({ pack }) => {
    packs[language] = pack;
  });
}
