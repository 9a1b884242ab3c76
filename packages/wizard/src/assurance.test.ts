import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { isFromChip } from './assurance.ts';
import { provenances } from './draft.ts';
import { restoreDraft, serialiseDraft } from './saving/saved-draft.ts';
import { card, wizard } from './testing/fixtures.ts';
import type { Provenance } from './types.ts';

const toCompare = (provenance: Provenance): readonly string[] =>
  wizard
    .review(wizard.prefill(wizard.start('26740'), provenance, card))
    .filter((row) => row.compareCard === true)
    .map((row) => row.fieldId);

test('a value from a lesser source than the definition wants is to be compared with the card', () => {
  const wanted = ['applicantName', 'applicantIdNumber'];
  for (const provenance of provenances)
    assert.deepEqual(toCompare(provenance), provenance === 'chip-verified' ? [] : wanted, provenance);
});

test('no source is refused for not being sure enough', () => {
  for (const provenance of provenances) {
    const draft = wizard.prefill(wizard.start('26740'), provenance, card);
    assert.deepEqual(wizard.errors(draft, { pageId: 'applicant' }), [], provenance);
  }
});

test('chip values are locked as those of a QR code are', () => {
  for (const provenance of ['id-card-chip', 'chip-verified'] as const) {
    const [page] = wizard.pages(wizard.prefill(wizard.start('26740'), provenance, card));
    assert.ok(page?.fields.every((field) => field.locked && field.answer?.provenance === provenance));
  }
});

test('a draft that was put by cannot claim a chip', () => {
  for (const provenance of provenances) {
    const draft = wizard.prefill(wizard.start('26740'), provenance, card);
    const outcome = restoreDraft(serialiseDraft(draft), civilStatusExtract);
    assert.ok(outcome.code === 'ok');
    const restored = outcome.draft.answers['applicantName'];
    assert.equal(restored?.provenance, isFromChip(provenance) ? 'typed' : provenance);
  }
});
