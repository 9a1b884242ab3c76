import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PhoneLinks } from './phone-links.ts';
import { FakePhone } from './testing/fake-phone.ts';

const question = { procedure: 'lease', version: '1.0.0', fieldId: 'lease' };
const { signal } = new AbortController();

function startLinks() {
  const phone = new FakePhone();
  const [holds, asked]: [string[], (string | undefined)[]] = [[], []];
  const links = new PhoneLinks({
    now: () => new Date('2026-11-19T02:16:00Z'),
    holdFiles: async () => {
      holds.push(`hold-${holds.length + 1}`);
      return holds.at(-1);
    },
    openHandoff: async (_question, { hold }) => {
      asked.push(hold);
      return { code: 'ok', value: phone.open() };
    },
    handoffFiles: (handoff, after, waiting) => phone.files(handoff.id, after, waiting.signal),
    closeHandoff: ({ id }) => phone.close(id),
  });
  return { asked, holds, links, phone };
}

test('all files of a session are held under one name, made when the first is asked for', async () => {
  const { asked, holds, links } = startLinks();
  assert.equal(await links.heldAs(), undefined);
  assert.deepEqual(holds, []);
  await links.open(question, signal);
  await links.open({ ...question, fieldId: 'letter' }, signal);
  assert.deepEqual(asked, ['hold-1', 'hold-1']);
  assert.equal(await links.heldAs(), 'hold-1');
});

test('the end of a session ends its ways, but not those of an application that waits', async () => {
  const abandoned = startLinks();
  await abandoned.links.open(question, signal);
  abandoned.links.close();
  assert.deepEqual(abandoned.phone.closed, ['handoff-1']);
  const kept = startLinks();
  await kept.links.open(question, signal);
  kept.links.letGo();
  kept.links.close();
  assert.deepEqual(kept.phone.closed, []);
});
