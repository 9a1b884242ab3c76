import { furtherText, paperLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { hidden } from '../spoken/rules.ts';

/** A piece of what is said, in one language. */
export interface Phrase {
  readonly text: string;
  readonly language: Language;
  /** Of the person: others must not hear it. */
  readonly isPrivate?: boolean;
}

/**
 * Takes out what must not be heard by others: private phrases become "đã ẩn", and so does every place where one of the
 * `secrets` stands in a phrase that was not marked.
 */
export function hideFrom(phrases: readonly Phrase[], secrets: readonly string[]): readonly Phrase[] {
  return markPrivate(phrases, secrets).map((phrase) =>
    phrase.isPrivate === true ? hiddenPhrase(phrase.language) : phrase,
  );
}

/** Marks what must not be heard by others: what was marked already, and what one of the `secrets` stands in. */
export function markPrivate(phrases: readonly Phrase[], secrets: readonly string[]): readonly Phrase[] {
  const forms = secrets.map(bare).filter((secret) => secret.length > 1);
  return phrases.map((phrase) =>
    forms.some((secret) => holds(bare(phrase.text), secret)) ? { ...phrase, isPrivate: true } : phrase,
  );
}

function hiddenPhrase(language: Language): Phrase {
  const word = furtherText(language, 'spoken', 'hidden');
  if (word !== undefined) return { text: word, language };
  const known = paperLanguage(language);
  return { text: hidden[known], language: known };
}

/** A short secret counts as a word of its own only: `An` is not found in `Anh`. */
function holds(text: string, secret: string): boolean {
  if (secret.length > 5) return text.replaceAll(' ', '').includes(secret.replaceAll(' ', ''));
  return ` ${text} `.includes(` ${secret} `);
}

/** As compared: letters and digits in lower case, with single spaces. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
