import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkWords } from '@motcua/texts/check';

/** Every Vietnamese text below a value, by its place. */
function vietnameseIn(value: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'vi' && typeof inner === 'string'
      ? [[place, inner] as const]
      : vietnameseIn(inner, `${place}/${key}`),
  );
}

for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'))) {
  test(`${name}: one way of writing, no words of shops and computers, no capitals`, () => {
    const definition: unknown = JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
    const wrong = vietnameseIn(definition).flatMap(([place, text]) =>
      checkWords(text)
        // Names of procedures and laws are as long as they are.
        .filter(({ rule }) => rule !== 'long')
        .map(({ rule, found }) => `${place}: ${rule}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });

  test(`${name}: questions, help and choices in sentences of 14 words at most`, () => {
    const { pages } = JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as {
      readonly pages: unknown;
    };
    const wrong = vietnameseIn(pages).flatMap(([place, text]) =>
      checkWords(text)
        .filter(({ rule }) => rule === 'long')
        .map(({ found }) => `${place}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });
}
