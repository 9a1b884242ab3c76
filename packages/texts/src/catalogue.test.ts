import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areas } from './check/areas.ts';
import { placeholders } from './check/check-pack.ts';
import { inEveryLanguage, inLanguage, isLanguage, languages, loadLanguage, translator } from './index.ts';

for (const [area, texts] of Object.entries(areas)) {
  test(`${area}: every language has the same keys, placeholders, and no empty sentence`, () => {
    const keys = Object.keys(texts.vi);
    assert.ok(keys.length > 0);
    for (const language of languages) {
      assert.deepEqual(Object.keys(texts[language]).toSorted(), keys.toSorted(), `${area} ${language}`);
      for (const key of keys) {
        const text = texts[language][key] ?? '';
        assert.notEqual(text.trim(), '', `${area} ${language} ${key}`);
        assert.deepEqual(placeholders(text), placeholders(texts.vi[key] ?? ''), `${area} ${language} ${key}`);
      }
    }
  });

  test(`${area}: Vietnamese is stored composed (NFC)`, () => {
    for (const [key, text] of Object.entries(texts.vi)) assert.equal(text, text.normalize('NFC'), key);
  });
}

test('a placeholder without a value stays visible', () => {
  const t = translator(
    { vi: { hello: 'Chào {name}, {count}' }, en: { hello: 'Hello {name}, {count}' } },
    'vi',
  );
  assert.equal(t('hello', { count: 2 }), 'Chào {name}, 2');
});

const hello = {
  area: 'elements',
  vi: { 'button.busy': 'Đang làm', x: 'Chờ' },
  en: { 'button.busy': 'Busy', x: 'Wait' },
};

test('a further language is Vietnamese until it is loaded, and where it says nothing', async () => {
  const before = translator(hello, 'zh-Hant')('button.busy');
  await loadLanguage('zh-Hant');
  const t = translator(hello, 'zh-Hant');
  assert.deepEqual([before, t('button.busy'), t('x')], ['Đang làm', '正在處理', 'Chờ']);
  assert.equal(loadLanguage('zh-Hant'), undefined);
  assert.equal(loadLanguage('en'), undefined);
});

test('a text of a definition that is not translated is Vietnamese', () => {
  assert.equal(inLanguage({ vi: 'Tên', en: 'Name' }, 'zh-Hant'), 'Tên');
  assert.equal(inLanguage({ vi: 'Tên', en: 'Name', 'zh-Hant': '姓名' }, 'zh-Hant'), '姓名');
  assert.equal(inLanguage(undefined, 'en'), undefined);
});

test('what is said alike is said once', () => {
  const name = { vi: 'Tên', en: 'Name', 'zh-Hant': '姓名' };
  assert.deepEqual(
    inEveryLanguage((language) => `${inLanguage(name, language)}!`),
    {
      vi: 'Tên!',
      en: 'Name!',
      'zh-Hant': '姓名!',
    },
  );
  assert.deepEqual(
    inEveryLanguage(() => '7'),
    { vi: '7', en: '7' },
  );
});

test('only languages of ours are languages', () => {
  assert.deepEqual(['vi', 'en', 'zh-Hant', 'zh', 'fr', 'toString', '', undefined].map(isLanguage), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
