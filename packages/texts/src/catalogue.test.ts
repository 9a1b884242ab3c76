import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applicationTexts,
  attachmentTexts,
  catalogTexts,
  elementsTexts,
  infoTexts,
  partsTexts,
  statusTexts,
  suggestionTexts,
} from './elements/index.ts';
import { errorsTexts } from './errors/index.ts';
import { languages, translator } from './index.ts';
import type { Texts } from './index.ts';
import { officerTexts } from './officer/index.ts';
import { panelTexts } from './panel/index.ts';
import { pdfTexts } from './pdf/index.ts';
import { phoneTexts } from './phone/index.ts';
import { receiptTexts } from './receipt/index.ts';
import { shellTexts } from './shell/index.ts';
import { speechTexts } from './speech/index.ts';
import { technicianTexts } from './technician/index.ts';

const areas: Readonly<Record<string, Texts<string>>> = {
  application: applicationTexts,
  attachment: attachmentTexts,
  catalog: catalogTexts,
  elements: elementsTexts,
  errors: errorsTexts,
  info: infoTexts,
  officer: officerTexts,
  panel: panelTexts,
  parts: partsTexts,
  pdf: pdfTexts,
  phone: phoneTexts,
  receipt: receiptTexts,
  shell: shellTexts,
  speech: speechTexts,
  status: statusTexts,
  suggestion: suggestionTexts,
  technician: technicianTexts,
};

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

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
