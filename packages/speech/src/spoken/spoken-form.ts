import type { Language, SourceLanguage } from '@motcua/texts';
import { furtherSpokenForm } from './further-spoken-form.ts';
import { rules } from './rules.ts';
import type { SpokenRule } from './rules.ts';

const patterns: Readonly<Record<SourceLanguage, RegExp>> = { vi: joined('vi'), en: joined('en') };

/**
 * A text of a screen as it is said: dates, times, amounts, numbers, codes and short forms in words.
 *
 * What nothing is known about stays as it is, for the voice to say. Never throws; of one text always the same.
 *
 * @example
 * spokenForm('Lệ phí 16.000 đ', 'vi') // 'Lệ phí mười sáu nghìn đồng'
 */
export function spokenForm(text: string, language: Language): string {
  const composed = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (language !== 'vi' && language !== 'en') return furtherSpokenForm(composed, language);
  const said = composed.replaceAll(patterns[language], (match, ...groups: readonly unknown[]) => {
    const index = groups.findIndex((group) => typeof group === 'string');
    return rules[index]?.say(match, language) ?? match;
  });
  return said
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:?!])/g, '')
    .trim();
}

function joined(language: SourceLanguage): RegExp {
  const source = (rule: SpokenRule): string =>
    `(${typeof rule.pattern === 'string' ? rule.pattern : rule.pattern(language)})`;
  return new RegExp(rules.map(source).join('|'), 'gu');
}
