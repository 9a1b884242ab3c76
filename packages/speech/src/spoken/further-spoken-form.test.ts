import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadLanguage } from '@motcua/texts';
import * as fc from 'fast-check';
import { inVoices } from './in-voices.ts';
import { spokenForm } from './spoken-form.ts';

before(() => loadLanguage('zh-Hant'));

const written = [
  ['23/11/2026 09:16 遞交', '2026年11月23日 9點16分 遞交'],
  ['17:00 前', '17點 前'],
  ['合計 1.234.567 đ', '合計 1234567 越盾'],
  ['案件編號 H29.26740-261122-0007', '案件編號 H 2 9 2 6 7 4 0 2 6 1 1 2 2 0 0 0 7'],
  ['001 099 012 345', '0 0 1 0 9 9 0 1 2 3 4 5'],
  ['001 ••• ••• 345', '001 已隱藏 345'],
  ['第 2 步，共 5 步 · 填表', '第 2 步，共 5 步, 填表'],
  ['2 × 8.000 đ', '2乘8000 越盾'],
] as const;

for (const [text, said] of written) {
  test(`in Chinese: ${text}`, () => assert.equal(spokenForm(text, 'zh-Hant'), said));
}

test('whatever is written, something is said', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void spokenForm(text, 'zh-Hant')));
});

test('Vietnamese words inside a Chinese sentence have a Vietnamese voice', () => {
  const pieces = inVoices({
    text: '請到 Phường Tân Bình 的櫃台，帶 PDF',
    language: 'zh-Hant',
    isPrivate: true,
  });
  assert.deepEqual(
    pieces.map(({ language, text }) => [language, text.trim()]),
    [
      ['zh-Hant', '請到'],
      ['vi', 'Phường Tân Bình'],
      ['zh-Hant', '的櫃台，帶 PDF'],
    ],
  );
  assert.ok(pieces.every(({ isPrivate }) => isPrivate));
});

test('a sentence in Latin letters stays one piece', () => {
  const phrase = { text: 'Sài Gòn Ward, Hồ Chí Minh City', language: 'en' } as const;
  assert.deepEqual(inVoices(phrase), [phrase]);
});

test('no letter of a phrase gets lost between the voices', () => {
  const letters = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const pieces = inVoices({ text, language: 'zh-Hant' });
      assert.equal(letters(pieces.map((piece) => piece.text).join(' ')), letters(text));
    }),
  );
});
