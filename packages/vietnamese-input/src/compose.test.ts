import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { applyMark, applyTone, composeKey, sameSyllable, toneCarrier } from './index.ts';
import type { InputMethod } from './index.ts';

function type(keys: string, method: InputMethod): string {
  let text = '';
  for (const key of keys) text = composeKey(text, key, method);
  return text;
}

const examples: Readonly<Record<'telex' | 'vni', Readonly<Record<string, string>>>> = {
  telex: {
    'Nguyeenx Vawn An': 'Nguyễn Văn An',
    'Phuwowngf Beens DDof': 'Phường Bến Đò',
    'ddaays dduwowngf dduowngf': 'đấy đường đường',
    'thuowr thuowng huow': 'thuở thương huơ',
    'gif giuwax gieengs quys quoocs': 'gì giữa giếng quý quốc',
    'hoaf hoafn hofa toasn khuyru': 'hoà hoàn hoà toán khuỷu',
    'Ddawks Lawks, Kroong Pawcs, Bloowk': 'Đắk Lắk, Krông Pắc, Blơk',
    'w tw nhw Twf': 'ư tư như Từ',
    'aaa eee ooo ddd aww oww ass aff': 'aa ee oo dd aw ow as af',
    'hoafz hoaz z': 'hoa hoaz z',
    'DDOONG DDoong TOANS': 'ĐÔNG Đông TOÁN',
    'xooong tana dand': 'xoong tân đan',
    'Facebook windows Web http gmail': 'Facebook windows Web http gmail',
  },
  vni: {
    'Nguye6n4 Va8n An': 'Nguyễn Văn An',
    'd9u7o7ng2 d9uo7ng2 ngu7o7i2': 'đường đường người',
    'a66 a88 u77 d99 a11': 'a6 a8 u7 d9 a1',
    '0912345678 12/3 B52': '0912345678 12/3 B52',
    hoa20: 'hoa',
  },
};
for (const method of ['telex', 'vni'] as const)
  for (const [keys, text] of Object.entries(examples[method]))
    test(`${method}: ${keys}`, () => assert.equal(type(keys, method), text));

test('the tone row toggles a tone, changes it, and reaches only the last word', () => {
  assert.equal(applyTone('Nguyên', 'nga'), 'Nguyễn');
  assert.equal(applyTone('Nguyễn', 'nga'), 'Nguyên');
  assert.equal(applyTone('Nguyễn', 'sac'), 'Nguyến');
  assert.equal(applyTone('Nguyễn', 'ngang'), 'Nguyên');
  assert.equal(applyTone('Nguyễn ', 'sac'), 'Nguyễn ');
  assert.equal(applyTone('bcd', 'sac'), 'bcd');
  assert.equal(applyTone('Facebook', 'sac'), 'Faceboók');
  assert.equal(applyTone('', 'sac'), '');
});

test('marks by name', () => {
  assert.equal(applyMark('Nguyen', 'circumflex'), 'Nguyên');
  assert.equal(applyMark('Nguyên', 'circumflex'), 'Nguyen');
  assert.equal(applyMark('duờng', 'stroke'), 'đuờng');
  assert.equal(applyMark('luc', 'horn'), 'lưc');
  assert.equal(applyMark('bcd', 'breve'), 'bcd');
});

test('the carrier is the vowel that the next tone stands on', () => {
  assert.equal(toneCarrier('Nguyê'), 'ê');
  assert.equal(toneCarrier('phường Ho'), 'o');
  assert.equal(toneCarrier('hoà'), 'a');
  assert.equal(toneCarrier('Ư'), 'Ư');
  assert.equal(toneCarrier('Đ'), undefined);
  assert.equal(toneCarrier('hoà '), undefined);
});

test('both customs of placing a tone are the same syllable', () => {
  assert.ok(sameSyllable('hòa', 'hoà'));
  assert.ok(sameSyllable('Nguyễn Thị THÚY', ' nguyễn  thị thuý'.normalize('NFD')));
  assert.ok(!sameSyllable('hoa', 'hoà'));
  assert.ok(!sameSyllable('hòa', 'hóa'));
  assert.ok(!sameSyllable('tu', 'tư'));
});

test('decomposed text, as some pages hold it, is composed', () => {
  assert.equal(composeKey('Nguyê'.normalize('NFD'), 'x', 'telex'), 'Nguyễn'.slice(0, -1));
});

test('property: never throws, always NFC, and keeps what stands before the last word', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zăâđêôơưáàảãạ ]{0,12}$/));
  const key = fc.oneof(
    fc.constantFrom(...'aeowdsfrxjz0123456789'.split('')),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(text, key, fc.constantFrom('telex', 'vni', 'tone-row'), (before, pressed, method) => {
      const after = composeKey(`một ${before}`, pressed, method);
      assert.equal(after, after.normalize('NFC'));
      assert.ok(after.startsWith('một'));
      assert.equal(applyTone(after, 'sac'), applyTone(after, 'sac').normalize('NFC'));
    }),
  );
});
