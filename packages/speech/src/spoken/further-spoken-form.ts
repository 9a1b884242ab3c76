import { furtherText } from '@motcua/texts';
import type { Language } from '@motcua/texts';

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;

interface FurtherRule {
  readonly pattern: RegExp;
  readonly say: (match: string, word: (key: string) => string | undefined) => string;
}

/** What the voice of another language would say wrongly: numbers as they are written in Viet Nam. */
const rules: readonly FurtherRule[] = [
  // Codes of cases, of laws and of queue tickets: character by character.
  {
    pattern: new RegExp(
      String.raw`${before}(?:[A-Z]\d{2}(?:\.\d+)+-\d+-\d+|[A-Z]{1,3}-\d{2,}(?:-\d+)*)${after}`,
      'gu',
    ),
    say: (match) => apart(match.replaceAll(/[.-]/g, ' ')),
  },
  {
    pattern: new RegExp(String.raw`${before}\d{1,2}/\d{1,2}/\d{4}${after}`, 'gu'),
    say: (match, word) => {
      const [day = '', month = '', year = ''] = match.split('/');
      return filled(word('date'), { day: String(Number(day)), month: String(Number(month)), year }, match);
    },
  },
  {
    pattern: new RegExp(String.raw`${before}(?:[01]?\d|2[0-3]):[0-5]\d${after}`, 'gu'),
    say: (match, word) => {
      const [hours = 0, minutes = 0] = match.split(':').map(Number);
      const form = word(minutes === 0 ? 'hour' : 'time');
      return filled(form, { hours: String(hours), minutes: String(minutes) }, match);
    },
  },
  { pattern: /•[• ]*•|•/gu, say: (_, word) => ` ${word('hidden') ?? ''} ` },
  // Numbers of persons, of cards and of telephones.
  {
    pattern: new RegExp(String.raw`${before}(?:\d{3,4}(?:[ .]\d{3,4}){2,3}|0\d{8,11})${after}`, 'gu'),
    say: apart,
  },
  {
    pattern: new RegExp(String.raw`${before}\d{1,3}(?:\.\d{3})+(?!\d)`, 'gu'),
    say: (match) => match.replaceAll('.', ''),
  },
  { pattern: /(?<=\d ?)[đ₫](?!\p{L})/gu, say: (match, word) => word('dong') ?? match },
  { pattern: / ?× ?/gu, say: (match, word) => word('times') ?? match },
  { pattern: / ?[·|→›»«] ?/gu, say: () => ', ' },
];

/**
 * A text of a further language as it is said: what is written as in Viet Nam, in the words of its pack (area `spoken`).
 *
 * Everything else is left to the voice. Never throws.
 */
export function furtherSpokenForm(text: string, language: Language): string {
  const word = (key: string): string | undefined => furtherText(language, 'spoken', key);
  return rules
    .reduce((said, { pattern, say }) => said.replaceAll(pattern, (match) => say(match, word)), text)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function apart(match: string): string {
  return Array.from(match.replaceAll(/[\s.]/g, '')).join(' ');
}

function filled(
  form: string | undefined,
  parts: Readonly<Record<string, string>>,
  otherwise: string,
): string {
  return form?.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '') ?? otherwise;
}
