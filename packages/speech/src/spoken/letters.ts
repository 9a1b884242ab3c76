import type { SourceLanguage } from '@motcua/texts';
import { digitByDigit } from './numbers.ts';

const vietnamese: Readonly<Record<string, string>> = {
  a: 'a',
  ă: 'á',
  â: 'ớ',
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  e: 'e',
  ê: 'ê',
  f: 'ép',
  g: 'giê',
  h: 'hát',
  i: 'i ngắn',
  j: 'gi',
  k: 'ca',
  l: 'e lờ',
  m: 'em mờ',
  n: 'en nờ',
  o: 'o',
  ô: 'ô',
  ơ: 'ơ',
  p: 'pê',
  q: 'quy',
  r: 'e rờ',
  s: 'ét sì',
  t: 'tê',
  u: 'u',
  ư: 'ư',
  v: 'vê',
  w: 'vê kép',
  x: 'ích xì',
  y: 'i dài',
  z: 'dét',
};

const signs: Readonly<Record<SourceLanguage, Readonly<Record<string, string>>>> = {
  vi: {
    ' ': 'dấu cách',
    '.': 'chấm',
    ',': 'phẩy',
    '-': 'gạch ngang',
    '/': 'gạch chéo',
    '@': 'a còng',
    _: 'gạch dưới',
    '+': 'cộng',
    ':': 'hai chấm',
    '#': 'thăng',
  },
  en: {
    ' ': 'space',
    '.': 'dot',
    ',': 'comma',
    '-': 'hyphen',
    '/': 'slash',
    '@': 'at',
    _: 'underscore',
    '+': 'plus',
    ':': 'colon',
    '#': 'hash',
  },
};

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const toneNames: Readonly<Record<string, string>> = {
  '\u0300': 'huyền',
  '\u0301': 'sắc',
  '\u0303': 'ngã',
  '\u0309': 'hỏi',
  '\u0323': 'nặng',
};

/** One character as a key says it: `đ` → `đê`, `ấ` → `ớ sắc`, `7` → `bảy`. */
export function spokenCharacter(character: string, language: SourceLanguage): string {
  if (/^\d$/.test(character)) return digitByDigit(character, language);
  const sign = signs[language][character];
  if (sign !== undefined) return sign;
  const lower = character.toLowerCase();
  if (language === 'en') return lower;
  const decomposed = lower.normalize('NFD');
  const tones = (decomposed.match(toneMarks) ?? []).map((mark) => toneNames[mark] ?? '');
  const bare = decomposed.replaceAll(toneMarks, '').normalize('NFC');
  return [vietnamese[bare] ?? bare, ...tones].join(' ');
}

/** Character by character, digits and letters, with a pause between groups. */
export function spelledOut(text: string, language: SourceLanguage): string {
  return text
    .split(/[\s.\-/]+/)
    .map((group) => Array.from(group, (one) => spokenCharacter(one, language)).join(' '))
    .filter((group) => group !== '')
    .join(', ');
}
