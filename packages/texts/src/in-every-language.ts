import type { Language, LocalText } from './catalogue.ts';
import { furtherLanguages } from './further-languages.ts';

/** Says one thing in every language; a further language in which it is as in Vietnamese is left out. */
export function inEveryLanguage(say: (language: Language) => string): LocalText {
  const vi = say('vi');
  const further = (Object.keys(furtherLanguages) as Language[])
    .map((language) => [language, say(language)] as const)
    .filter(([, text]) => text !== vi);
  return { vi, en: say('en'), ...Object.fromEntries(further) };
}
