import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, asyncProperty, nat, string } from 'fast-check';
import { openSealed, sealDraft } from './seal-draft.ts';

test('what is sealed is opened with its key, and with no other', async () => {
  await assertProperty(
    asyncProperty(string({ unit: 'grapheme' }), async (saved) => {
      const one = await sealDraft(saved);
      const other = await sealDraft(saved);
      assert.deepEqual(await openSealed(one.sealed, one.key), { code: 'ok', saved });
      assert.deepEqual(await openSealed(one.sealed, other.key), { code: 'locked' });
      assert.notEqual(one.sealed, other.sealed);
      assert.match(one.sealed + one.key, /^[\w-]+$/);
      assert.equal(one.key.length, 43);
    }),
    { numRuns: 50 },
  );
});

test('a draft of the largest kind fits, and nothing of it can be read', async () => {
  const saved = 'Nguyễn Văn An '.repeat(11_000);
  const { sealed, key } = await sealDraft(saved);
  assert.ok(sealed.length <= 256 * 1024, String(sealed.length));
  assert.ok(!Buffer.from(sealed, 'base64url').includes('Nguy'));
  assert.deepEqual(await openSealed(sealed, key), { code: 'ok', saved });
});

test('one changed character locks it', async () => {
  const { sealed, key } = await sealDraft('{"format":"motcua-draft-1"}');
  await assertProperty(
    asyncProperty(nat({ max: sealed.length - 1 }), async (place) => {
      const letter = sealed[place] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, place) + letter + sealed.slice(place + 1);
      const same = Buffer.from(changed, 'base64url').equals(Buffer.from(sealed, 'base64url'));
      assert.equal((await openSealed(changed, key)).code, same ? 'ok' : 'locked');
    }),
    { numRuns: 50 },
  );
});

test('any texts are locked rather than thrown at', async () => {
  const { sealed, key } = await sealDraft('x');
  await assertProperty(
    asyncProperty(string(), async (text) => {
      assert.deepEqual(await openSealed(text, key), { code: 'locked' });
      assert.deepEqual(await openSealed(sealed, text), { code: 'locked' });
    }),
    { numRuns: 200 },
  );
});
