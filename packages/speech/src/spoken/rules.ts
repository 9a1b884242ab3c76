import type { SourceLanguage } from '@motcua/texts';
import { abbreviations, lawParts, measures, placeKinds } from './abbreviations.ts';
import { spelledOut, spokenCharacter } from './letters.ts';
import { digitByDigit, numberInWords } from './numbers.ts';

/** One kind of writing and how it is said. Patterns have no capturing groups: they are joined into one. */
export interface SpokenRule {
  readonly pattern: string | ((language: SourceLanguage) => string);
  readonly say: (match: string, language: SourceLanguage) => string;
}

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const amount = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The first that matches at a place counts. */
export const rules: readonly SpokenRule[] = [
  // H29.26740-261119-0042, and the short codes of queue tickets.
  {
    pattern: String.raw`${before}(?:[A-Z]\d{2}(?:\.\d+)+-\d+-\d+|[A-Z]{1,3}-\d{2,}(?:-\d+)*)${after}`,
    say: spelledOut,
  },
  { pattern: String.raw`[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63})+`, say: sayAddress },
  {
    pattern: String.raw`https?://[^\s]+`,
    say: (match, language) => sayAddress(match.replace(/^https?:\/\//, ''), language),
  },
  // 123/2015/NĐ-CP and 106/NQ-CP, with the kind in words before it or without.
  {
    pattern: (language) =>
      String.raw`(?:${before}(?:${kindsOfLaw(language)}) (?:số )?)?${before}\d{1,4}/(?:\d{4}/[A-ZĐ]{2,6}\d{0,2}(?:-[A-ZĐ]{2,6}\d{0,2})*|[A-ZĐ]{2,6}-[A-ZĐ]{2,6})${after}`,
    say: sayLaw,
  },
  { pattern: String.raw`(?:${before}[Nn]gày )?${before}\d{1,2}/\d{1,2}/\d{4}${after}`, say: sayDate },
  {
    pattern: String.raw`${before}\d{4}-\d{2}-\d{2}${after}`,
    say: (match, language) => sayDate(match.split('-').toReversed().join('/'), language),
  },
  { pattern: String.raw`${before}(?:0?[1-9]|1[0-2])/(?:1[89]|20)\d{2}${after}`, say: sayMonth },
  { pattern: String.raw`${before}(?:[01]?\d|2[0-3]):[0-5]\d${after}`, say: sayTime },
  // Numbers of persons and of cards, in threes or in one, masked or not.
  {
    pattern: String.raw`${before}(?:\d{3}(?: \d{3}){2,3}|\d{3}(?: •{1,3})+ \d{3}|\d{12}|\d{9})${after}`,
    say: sayIdNumber,
  },
  { pattern: String.raw`•[• ]*•|•`, say: (_, language) => hidden[language] },
  // Telephone numbers.
  {
    pattern: String.raw`(?:${before}0|\+84 ?)\d{2,3}[ .]?\d{3}[ .]?\d{3,4}${after}`,
    say: sayPhone,
  },
  {
    pattern: (language) =>
      String.raw`${before}${amount} ?(?:${escaped([...measures[language].keys()])})${after}`,
    say: sayAmount,
  },
  // 220/380 V are two voltages, not a part of something.
  {
    pattern: String.raw`${before}\d+(?=/\d+ ?V${after})/`,
    say: (match, language) => `${sayNumber(match.slice(0, -1), language)}, `,
  },
  { pattern: String.raw`${before}\d+(?: ?[–—] ?|-)\d+${after}`, say: sayRange },
  { pattern: String.raw`${before}\d+/\d+${after}`, say: sayFraction },
  { pattern: String.raw`${before}${amount}${after}`, say: sayNumber },
  {
    pattern: (language) =>
      String.raw`${before}(?:${escaped([...abbreviations[language].keys()])})(?![\p{L}\p{N}])`,
    say: (match, language) => `${abbreviations[language].get(match) ?? match} `,
  },
  // P. Bến Thành, Q. 1: after the comma of an address only; elsewhere it is the letter of a name.
  {
    pattern: String.raw`(?<=,\s?)(?:${escaped([...placeKinds.keys()])})\. ?(?=[\p{Lu}\d])`,
    say: (match, language) =>
      language === 'vi' ? `${placeKinds.get(match.replace(/\. ?$/, '')) ?? match} ` : match,
  },
  // hạng II: a numeral only behind the word for a class.
  {
    pattern: String.raw`(?<=(?:[Hh]ạng|[Cc]ấp|[Ll]oại|[Cc]lass|[Gg]rade) )(?:I{1,3}|IV|V)${after}`,
    say: (match, language) => numberInWords(['I', 'II', 'III', 'IV', 'V'].indexOf(match) + 1, language),
  },
  // Capitals that nobody could say as a word.
  {
    pattern: String.raw`${before}[BCDĐGHKLMNPQRSTVX]{2,6}${after}`,
    say: (match, language) => spelledOut(match, language),
  },
  { pattern: String.raw` ?[·|] ?| [–—] `, say: () => ', ' },
  { pattern: String.raw` ?[→›»«] ?`, say: () => ' ' },
  // 2 × 8.000 đ: a voice would leave it out.
  { pattern: ' ?× ?', say: (_, language) => (language === 'vi' ? ' nhân ' : ' times ') },
  { pattern: '&', say: (_, language) => (language === 'vi' ? ' và ' : ' and ') },
];

/** Said in the place of what must not be heard by others. */
export const hidden: Readonly<Record<SourceLanguage, string>> = { vi: 'đã ẩn', en: 'hidden' };

function sayAddress(match: string, language: SourceLanguage): string {
  const sign = (one: string): string =>
    /[\p{L}\p{N}]/u.test(one) ? one : ` ${spokenCharacter(one, language)} `;
  return Array.from(match, sign).join('');
}

/** Kinds of documents as they are written, in the middle of a sentence or at its start. */
function kindsOfLaw(language: SourceLanguage): string {
  const words = [...lawParts[language].values()];
  return escaped(words.flatMap((word) => [word, word.slice(0, 1).toUpperCase() + word.slice(1)]));
}

/** The kind is said once: where it is written before the number, or else after it. */
function sayLaw(match: string, language: SourceLanguage): string {
  const start = match.search(/\d/);
  const [number = '', ...marks] = match.slice(start).split('/');
  const [letters = '', year] = marks.toReversed();
  const kind = match.slice(0, start).replace(/ (?:số )?$/, '');
  const parts = letters
    .split('-')
    .map((part) => lawPart(part, language))
    .filter((part) => part.toLowerCase() !== kind.toLowerCase());
  const said = numberInWords(Number(number), language);
  const of =
    year === undefined
      ? said
      : `${said} ${language === 'vi' ? 'năm' : 'of'} ${numberInWords(Number(year), language)}`;
  return [match.slice(0, start) + of, ...parts].join(', ');
}

/** `QH13` → the National Assembly and its term. */
function lawPart(part: string, language: SourceLanguage): string {
  const letters = part.replace(/\d+$/, '');
  const digits = part.slice(letters.length);
  const name = lawParts[language].get(letters) ?? spelledOut(letters, language);
  return digits === '' ? name : `${name} ${numberInWords(Number(digits), language)}`;
}

function sayDate(match: string, language: SourceLanguage): string {
  const [day = 0, month = 0, year = 0] = match
    .replace(/^[Nn]gày /, '')
    .split('/')
    .map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return spelledOut(match, language);
  if (language === 'en') return `${numberInWords(day, 'en')} ${months[month - 1] ?? ''} ${sayYear(year)}`;
  const daySaid = day <= 10 ? `mùng ${numberInWords(day, 'vi')}` : numberInWords(day, 'vi');
  return `ngày ${daySaid} ${vietnameseMonth(month)} năm ${numberInWords(year, 'vi')}`;
}

function sayMonth(match: string, language: SourceLanguage): string {
  const [month = 0, year = 0] = match.split('/').map(Number);
  return language === 'vi'
    ? `${vietnameseMonth(month)} năm ${numberInWords(year, 'vi')}`
    : `${months[month - 1] ?? ''} ${sayYear(year)}`;
}

/** The fourth month has a name of its own. */
function vietnameseMonth(month: number): string {
  return `tháng ${month === 4 ? 'tư' : numberInWords(month, 'vi')}`;
}

/** `1999` → `nineteen ninety-nine`. */
function sayYear(year: number): string {
  if (year < 1100 || year > 2099 || Math.floor(year / 10) === 200) return numberInWords(year, 'en');
  const rest = year % 100;
  const century = numberInWords(Math.floor(year / 100), 'en');
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? 'oh ' : ''}${numberInWords(rest, 'en')}`;
}

function sayTime(match: string, language: SourceLanguage): string {
  const [hours = 0, minutes = 0] = match.split(':').map(Number);
  const hour = numberInWords(hours, language);
  const minute = numberInWords(minutes, language);
  if (language === 'vi') return minutes === 0 ? `${hour} giờ` : `${hour} giờ ${minute} phút`;
  if (minutes === 0) return `${hour} o'clock`;
  return `${hour} ${minutes < 10 ? 'oh ' : ''}${minute}`;
}

function sayIdNumber(match: string, language: SourceLanguage): string {
  const groups = match.includes(' ') ? match.split(' ') : (match.match(/\d{3}/g) ?? []);
  const said: string[] = [];
  for (const group of groups) {
    const next = group.startsWith('•') ? hidden[language] : digitByDigit(group, language);
    if (said.at(-1) !== next || next !== hidden[language]) said.push(next);
  }
  return said.join(', ');
}

function sayPhone(match: string, language: SourceLanguage): string {
  const plus = match.startsWith('+') ? `${spokenCharacter('+', language)} ` : '';
  const digits = match.replaceAll(/\D/g, '');
  const split = digits.length - 6;
  const groups = [digits.slice(0, split), digits.slice(split, split + 3), digits.slice(split + 3)];
  return plus + groups.map((group) => digitByDigit(group, language)).join(', ');
}

function sayAmount(match: string, language: SourceLanguage): string {
  const [, number = '', unit = ''] = /^([\d.,]*\d) ?(.+)$/u.exec(match) ?? [];
  return `${sayNumber(number, language)} ${measures[language].get(unit) ?? unit}`;
}

function sayNumber(match: string, language: SourceLanguage): string {
  const [whole = '', decimals] = match.replaceAll('.', '').split(',');
  // A number that begins with 0, or that is longer than any sum, is a code.
  if (/^0\d/.test(whole) || whole.length > 12) return digitByDigit(whole, language);
  const said = numberInWords(Number(whole), language);
  if (decimals === undefined) return said;
  return `${said} ${language === 'vi' ? 'phẩy' : 'point'} ${digitByDigit(decimals, language)}`;
}

function sayRange(match: string, language: SourceLanguage): string {
  const [from = '', to = ''] = match.split(/ ?[–—-] ?/);
  // 261119-0042 is no range.
  if (to.length > 4 || from.length > 4 || /^0\d/.test(from + to)) return spelledOut(match, language);
  return `${sayNumber(from, language)} ${language === 'vi' ? 'đến' : 'to'} ${sayNumber(to, language)}`;
}

function sayFraction(match: string, language: SourceLanguage): string {
  const [over = '', under = ''] = match.split('/');
  return `${sayNumber(over, language)} ${language === 'vi' ? 'trên' : 'of'} ${sayNumber(under, language)}`;
}

/** Longest first, so that `TP.HCM` is not taken for `TP`. */
function escaped(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
}
