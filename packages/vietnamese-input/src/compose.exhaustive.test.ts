import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyTone, composeKey, tones } from './index.ts';
import type { InputMethod } from './index.ts';
import { allSyllables } from './syllables.test-helper.ts';
import type { Spelled } from './syllables.test-helper.ts';

const syllables = allSyllables();
const telexTones = ['', 's', 'f', 'r', 'x', 'j'];
const telexLetters: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const vniLetters: Readonly<Record<string, string>> = {
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  đ: 'd9',
};

function type(keys: string, method: InputMethod): string {
  let text = '';
  for (const key of keys) text = composeKey(text, key, method);
  return text;
}

/** Key sequences for one syllable, by the habits people have. */
function telex({ letters, tone }: Spelled): readonly string[] {
  const toneKey = telexTones[tone] ?? '';
  // oong is typed with three o: two would be ô.
  const spelled = letters.replace('oo', 'ooo');
  const each = spelled.replaceAll(/[ăâêôơưđ]/g, (letter) => telexLetters[letter] ?? '');
  const oneHorn = spelled
    .replace('ươ', 'uow')
    .replaceAll(/[ăâêôơưđ]/g, (letter) => telexLetters[letter] ?? '');
  return [each + toneKey, oneHorn + toneKey];
}

function vni({ letters, tone }: Spelled): readonly string[] {
  const toneKey = tone === 0 ? '' : String(tone);
  const each = letters.replaceAll(/[ăâêôơưđ]/g, (letter) => vniLetters[letter] ?? '');
  const oneHorn = letters.replace('ươ', 'uo7').replaceAll(/[ăâêôơưđ]/g, (letter) => vniLetters[letter] ?? '');
  return [each + toneKey, oneHorn + toneKey];
}

test('the table holds the syllables of the language, each once', () => {
  assert.equal(new Set(syllables.map(({ syllable }) => syllable)).size, syllables.length);
  assert.ok(syllables.length > 15_000);
  const table = new Set(syllables.map(({ syllable }) => syllable));
  for (const known of 'nguyễn thuỷ hoà quốc giếng gì gìn khuỷu nghiêng người quý đường xoong yếu oanh thuở'.split(
    ' ',
  ))
    assert.ok(table.has(known), known);
});

for (const [name, keysOf] of [
  ['telex', telex],
  ['vni', vni],
] as const)
  test(`${name}: every syllable, tone typed last`, () => {
    for (const spelled of syllables)
      for (const keys of keysOf(spelled)) assert.equal(type(keys, name), spelled.syllable, keys);
  });

for (const [name, keysOf, isTone] of [
  ['telex', telex, /[sfrxj]$/],
  ['vni', vni, /[1-5]$/],
] as const)
  test(`${name}: every syllable, tone typed before the last consonants`, () => {
    for (const spelled of syllables) {
      for (const keys of keysOf(spelled)) {
        const moved = isTone.test(keys) ? keys.replace(/([cghmnpt]+)(.)$/, '$2$1') : keys;
        assert.equal(type(moved, name), spelled.syllable, moved);
      }
    }
  });

test('tone row: every syllable, letters as they are, the tone last or anywhere after the first vowel', () => {
  for (const { syllable, letters, tone } of syllables) {
    const name = tones[tone] ?? 'ngang';
    assert.equal(applyTone(type(letters, 'tone-row'), name), syllable);
    if (tone === 0) continue;
    const firstVowel = letters.search(/[aăâeêioôơuưy]/) + 1;
    let text = applyTone(letters.slice(0, firstVowel), name);
    for (const letter of letters.slice(firstVowel)) text = composeKey(text, letter, 'tone-row');
    assert.equal(text, syllable);
  }
});

for (const [name, keysOf] of [
  ['telex', telex],
  ['vni', vni],
] as const) {
  test(`${name}: every syllable in upper case`, () => {
    for (const spelled of syllables)
      for (const keys of keysOf(spelled))
        assert.equal(type(keys.toUpperCase(), name), spelled.syllable.toUpperCase(), keys);
  });

  test(`${name}: every syllable, tone typed after the first vowel that can bear it`, () => {
    for (const spelled of syllables) {
      if (spelled.tone === 0) continue;
      const [keys = ''] = keysOf(spelled);
      const vowels = /^(qu|gi(?=[aeiouy])|[^aeiouy]*)([aeiouy][aeow6789]?)(.*)(.)$/.exec(keys);
      if (vowels === null) continue;
      const [, onset = '', first = '', rest = '', tone = ''] = vowels;
      const early = `${onset}${first}${tone}${rest}`;
      assert.equal(type(early, name), spelled.syllable, early);
    }
  });

  test(`${name}: the tone key once more takes the tone off every syllable, and is written`, () => {
    for (const spelled of syllables) {
      const [keys = ''] = keysOf(spelled);
      if (spelled.tone === 0) continue;
      const tone = keys.slice(-1);
      assert.equal(type(keys + tone, name), spelled.letters + tone, keys + tone);
    }
  });

  test(`${name}: a last consonant that was deleted is typed again, in every syllable`, () => {
    for (const spelled of syllables) {
      const last = spelled.syllable.slice(-1);
      if (!/[cghmnpt]/.test(last)) continue;
      const [keys = ''] = keysOf(spelled);
      assert.equal(composeKey(type(keys, name).slice(0, -1), last, name), spelled.syllable, keys);
    }
  });
}

test('tone row: every syllable in upper case; its tone pressed once more is taken off', () => {
  for (const { syllable, letters, tone } of syllables) {
    const name = tones[tone] ?? 'ngang';
    const typed = applyTone(type(letters.toUpperCase(), 'tone-row'), name);
    assert.equal(typed, syllable.toUpperCase());
    assert.equal(applyTone(typed, name), letters.toUpperCase());
  }
});
