import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIncomplete, neighbourOf, partsOf, positionOf } from './progress.ts';
import { ownBirthExtract, wizard } from './testing/fixtures.ts';

test('pages are counted within their part', () => {
  const pages = wizard.pages(ownBirthExtract());
  assert.deepEqual(
    partsOf(pages).map((part) => [part.id, part.pages.length, part.complete]),
    [
      ['person', 1, true],
      ['form', 5, true],
    ],
  );
  assert.deepEqual(positionOf(pages, 'extract'), { part: 'form', number: 1, total: 5 });
  assert.equal(positionOf(pages, 'spouse'), undefined);
});

test('from page to page, over those that are hidden', () => {
  const pages = wizard.pages(ownBirthExtract());
  assert.equal(neighbourOf(pages, 'subject', 'next')?.definition.id, 'registration');
  assert.equal(neighbourOf(pages, 'registration', 'previous')?.definition.id, 'subject');
  assert.equal(neighbourOf(pages, 'contact', 'next'), undefined);
  assert.equal(neighbourOf(pages, 'applicant', 'previous'), undefined);
  assert.equal(neighbourOf(pages, 'spouse', 'next'), undefined);
});

test('the first page that still needs something', () => {
  assert.equal(firstIncomplete(wizard.pages(ownBirthExtract())), undefined);
  const draft = wizard.clear(ownBirthExtract(), 'subject');
  assert.equal(firstIncomplete(wizard.pages(draft))?.definition.id, 'subject');
});
