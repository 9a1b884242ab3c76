import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assert as assertProperty,
  constantFrom,
  oneof,
  property,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { handoffLink, parseHandoffLink } from './handoff-link.ts';
import type { HandoffLink } from './handoff-link.ts';

const id = stringMatching(/^[\w-]{22}$/);
const secret = stringMatching(/^[\w-]{32,43}$/);

test('a link is read as it was made, from the whole address and from its end', () => {
  assertProperty(
    property(id, secret, constantFrom('files', 'application'), (id, secret, kind) => {
      const link: HandoffLink =
        kind === 'files' ? { kind, id, phoneToken: secret } : { kind: 'application', id, key: secret };
      const address = handoffLink('https://motcua.example/p/', link);
      assert.deepEqual(parseHandoffLink(address), link);
      assert.deepEqual(parseHandoffLink(new URL(address).hash), link);
      assert.deepEqual(parseHandoffLink(new URL(address).hash.slice(1)), link);
    }),
  );
});

const good = `f.${'a'.repeat(22)}.${'b'.repeat(32)}`;

test('whatever else stands behind the # is no link', () => {
  for (const text of [
    '',
    '#',
    `#g${good.slice(1)}`,
    `#${good}.x`,
    `#${good} `,
    `#${good}\n`,
    `#${good.slice(0, -20)}`,
    `#f.${'a'.repeat(22)}`,
    `#f.../../x.${'b'.repeat(32)}`,
    `https://motcua.example/p/?${good}#`,
    `##${good}`,
  ])
    assert.equal(parseHandoffLink(text), undefined, text);
});

test('random texts and links with something wrong in them never throw', () => {
  const broken = tuple(constantFrom('#', 'x#', ''), string(), constantFrom(good, 'f.', 'a.'), string()).map(
    (parts) => parts.join(''),
  );
  assertProperty(
    property(oneof(string(), string({ unit: 'binary' }), broken), (text) => {
      const link = parseHandoffLink(text);
      if (link !== undefined) assert.match(link.id, /^[\w-]+$/);
    }),
    { numRuns: 1000 },
  );
});
