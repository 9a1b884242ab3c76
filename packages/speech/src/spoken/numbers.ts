import type { SourceLanguage } from '@motcua/texts';

/** A whole number of 0 to 10^15 − 1 in words; others come back as they were. */
export function numberInWords(value: number, language: SourceLanguage): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e15) return String(value);
  return language === 'vi' ? vietnamese(value) : english(value);
}

/** `'0903'` → `không chín không ba`, each digit on its own. */
export function digitByDigit(digits: string, language: SourceLanguage): string {
  const names = language === 'vi' ? units : englishDigits;
  return Array.from(digits, (digit) => names[Number(digit)] ?? digit).join(' ');
}

const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const scales = ['', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ'] as const;

function vietnamese(value: number): string {
  if (value === 0) return 'không';
  const parts: string[] = [];
  const groups = groupsOfThree(value);
  for (const [index, group] of groups.entries()) {
    if (group === 0) continue;
    const words = vietnameseGroup(group, index > 0);
    parts.push(`${words}${scales[groups.length - 1 - index] ?? ''}`);
  }
  return parts.join(' ');
}

/** @param inner something stands before it, so that its empty places are said too: `một nghìn không trăm linh năm` */
function vietnameseGroup(group: number, inner: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const words: string[] = [];
  if (hundreds > 0 || inner) words.push(`${units[hundreds] ?? ''} trăm`);
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${units[tens] ?? ''} mươi`);
  if (ones > 0) words.push(vietnameseOnes(tens, ones));
  return words.join(' ');
}

function vietnameseOnes(tens: number, ones: number): string {
  if (tens > 1 && ones === 1) return 'mốt';
  if (tens > 1 && ones === 4) return 'tư';
  if (tens > 0 && ones === 5) return 'lăm';
  return units[ones] ?? '';
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const englishDigits = small.slice(0, 10);
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const englishScales = ['', ' thousand', ' million', ' billion', ' trillion'];

function english(value: number): string {
  if (value === 0) return 'zero';
  const groups = groupsOfThree(value);
  return groups
    .flatMap((group, index) => {
      if (group === 0) return [];
      const scale = groups.length - 1 - index;
      const joined = scale === 0 && index > 0 && group < 100 ? 'and ' : '';
      return [`${joined}${englishGroup(group)}${englishScales[scale] ?? ''}`];
    })
    .join(' ');
}

function englishGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const words = hundreds === 0 ? [] : [`${small[hundreds] ?? ''} hundred`];
  if (rest > 0) words.push(rest < 20 ? (small[rest] ?? '') : englishUnderHundred(rest));
  return words.join(' and ');
}

function englishUnderHundred(value: number): string {
  const tens = englishTens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${small[value % 10] ?? ''}`;
}

/** From the largest group down. */
function groupsOfThree(value: number): readonly number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  return groups;
}
