import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areas } from './areas.ts';
import { checkJargon, checkWords } from './plain-words.ts';

/** Words and forms of a law, in its own writing; and letters to try a printer with. */
const notSentences: ReadonlySet<string> = new Set([
  'pdf',
  'receipt test.letters',
  'technician paper.letters',
]);

for (const [area, texts] of Object.entries(areas)) {
  test(`${area}: plain Vietnamese words, in sentences of 14 at most`, () => {
    const wrong = Object.entries(texts.vi).flatMap(([key, text]) =>
      notSentences.has(area) || notSentences.has(`${area} ${key}`)
        ? []
        : checkWords(text).map(({ rule, found }) => `${key}: ${rule}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });
}

/** Of officers, technicians and laws; the hall's page says so to whoever installs it. */
const notOfCitizens: ReadonlySet<string> = new Set(['officer', 'panel', 'pdf', 'technician']);
const forInstallers: ReadonlySet<string> = new Set(['hall hall.noConfig']);

for (const [area, texts] of Object.entries(areas).filter(([name]) => !notOfCitizens.has(name))) {
  test(`${area}: no words of offices and computers`, () => {
    const wrong = Object.entries(texts.vi).flatMap(([key, text]) =>
      forInstallers.has(`${area} ${key}`) ? [] : checkJargon(text).map(({ found }) => `${key}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });
}

test('each kind is found', () => {
  const rules = (text: string): readonly string[] => checkWords(text).map(({ rule }) => rule);
  assert.deepEqual(rules('Máy xóa hết. Ủy ban nhân dân, thủy sản, quý vị, hoàn toàn, khoản, khoẻo'), []);
  assert.deepEqual(rules('Máy xoá hết'), ['tone-place']);
  assert.deepEqual(rules('Uỷ ban'), ['tone-place']);
  assert.deepEqual(rules('Quý khách vui lòng click'), ['words', 'words', 'words']);
  assert.deepEqual(rules('ĐỌC KỸ trước khi gửi'), ['capitals']);
  assert.deepEqual(rules('Quét mã QR của UBND'), []);
  assert.deepEqual(rules('một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn'), []);
  assert.deepEqual(rules('một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm'), ['long']);
  assert.deepEqual(
    checkJargon('Hệ thống đã xác thực. Quét mã QR {kiosk}').map(({ found }) => found),
    ['Hệ thống', 'xác thực'],
  );
});
