import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseLink } from './link.ts';

test('the three links that kiosks make', () => {
  const [id, phoneToken, key] = ['0199abcdef012345_-', 't0Ken-_t0Ken-_t0Ken-_t0Ken', 'k'.repeat(43)];
  assert.deepEqual(parseLink(`#f.${id}.${phoneToken}`), { kind: 'files', id, phoneToken });
  assert.deepEqual(parseLink(`#a.${id}.${key}`), { kind: 'application', id, key });
  assert.deepEqual(parseLink('#n.birth-registration.26740'), {
    kind: 'procedure',
    procedure: 'birth-registration',
    unit: '26740',
  });
});

test('anything else is no link', () => {
  for (const odd of ['', '#', '#f.a', '#f.a.b.c', '#x.a.b', '#a.../..', '#n.Birth.26740', '#n.birth.abc'])
    assert.deepEqual(parseLink(odd), { kind: 'none' }, odd);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `#f.${text}`),
      ),
      (text) => void parseLink(text),
    ),
  );
});
