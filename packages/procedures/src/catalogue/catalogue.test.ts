import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDefinition } from '../check/index.ts';
import type { LocalText } from '@motcua/texts';
import { civilStatusExtract } from './index.ts';

function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: LocalText])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [[path, value as LocalText]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

test('the built-in definition is valid and says what is still to be confirmed', () => {
  const outcome = checkDefinition(civilStatusExtract);
  assert.deepEqual(outcome.code === 'invalid' ? outcome.problems : [], []);
  assert.equal(civilStatusExtract.status, 'draft-for-review');
  assert.ok((civilStatusExtract.toConfirm ?? []).length > 0);
});

test('its texts are composed Vietnamese, and no sentence of a page is longer than 14 words', () => {
  const { keywords, ...definition } = civilStatusExtract;
  assert.ok(keywords?.vi.every((word) => word === word.normalize('NFC')));
  for (const [path, text] of textsIn(definition)) {
    assert.equal(text.vi, text.vi.normalize('NFC'), path);
    assert.equal(text.vi, text.vi.trim(), path);
  }
  for (const [path, text] of textsIn(civilStatusExtract.pages)) {
    for (const sentence of [text.vi, text.en].flatMap((both) => both.split(/[.?!]/))) {
      assert.ok(sentence.trim().split(/\s+/).length <= 14, `${path}: ${sentence}`);
    }
  }
});

test('the four kinds of extract, none chosen, one to ten copies', () => {
  const [kind, copies] = civilStatusExtract.pages.find((page) => page.id === 'extract')?.fields ?? [];
  assert.ok(kind?.type === 'choice' && copies?.type === 'count');
  assert.deepEqual(
    kind.options.map((option) => [option.value, option.picture]),
    [
      ['birth', 'baby'],
      ['marriage', 'ring'],
      ['death', 'lamp'],
      ['parent-child', 'more'],
    ],
  );
  assert.deepEqual([copies.minimum, copies.maximum, copies.start], [1, 10, 1]);
});

test('only what the procedure needs is taken from a card', () => {
  const items = civilStatusExtract.pages
    .flatMap((page) => page.fields)
    .flatMap((field) => field.prefill?.item ?? []);
  assert.deepEqual(items, ['fullName', 'idNumber', 'birthDate', 'address']);
});
