import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage, translator } from '@motcua/texts';
import { receiptTexts } from '@motcua/texts/receipt';
import type { ReceiptKey } from '@motcua/texts/receipt';
import { paperStyle } from '../layout/styles.ts';
import { measureText, wrapText } from '../layout/text.ts';
import { breakable } from './han.ts';
import { loadReceiptFonts } from './load-fonts.ts';

await loadLanguage('zh-Hant');
const fonts = await loadReceiptFonts();
const { body } = paperStyle(576);

test('every Chinese text of the papers has its characters, in every weight', () => {
  const t = translator(receiptTexts, 'zh-Hant');
  for (const key of Object.keys(receiptTexts.vi) as ReceiptKey[]) {
    for (const typeface of Object.values(fonts.weights)) {
      const lacks = Array.from(t(key)).filter((character) => !typeface.writes(character));
      assert.deepEqual(lacks, [], `${key} ${typeface.weight}: run make-han-fonts.node.ts`);
    }
  }
});

test('Chinese is heavier where the paper is strong', () => {
  const commands = (weight: 500 | 700) => JSON.stringify(fonts.weights[weight].glyph('單').outline);
  assert.notEqual(commands(500), commands(700));
});

test('a line ends between any two characters, but not before a full stop nor after an opening bracket', () => {
  assert.deepEqual(breakable('領取，「這張單」。'), ['領', '取，', '「這', '張', '單」。']);
  assert.deepEqual(breakable('Kiosk-1'), ['Kiosk-1']);
  assert.deepEqual(breakable('約15分鐘'), ['約', '15', '分', '鐘']);
});

test('Chinese wraps without spaces, within the paper, and nothing is lost', () => {
  const text = '在自助機掃描這個碼，可看案件編號。過了兩天還沒有編號，請到櫃台。';
  const lines = wrapText(fonts, body, text, 300);
  assert.equal(lines.join(''), text);
  assert.ok(lines.length > 2);
  for (const line of lines) {
    assert.ok(measureText(fonts, body, line) <= 300, line);
    assert.doesNotMatch(line, /^[，。]/);
  }
});

test('a Chinese line that cannot be written whole leaves the line above it alone', () => {
  assert.deepEqual(wrapText(fonts, body, 'Quầy 1\n櫃台', 500), ['Quầy 1', '櫃台']);
  assert.deepEqual(wrapText(fonts, body, 'Quầy 1\n櫃㐂', 500), ['Quầy 1']);
  // Alone it stays, with a box: what a paper says must not vanish.
  assert.deepEqual(wrapText(fonts, body, '櫃㐂', 500), ['櫃㐂']);
});
