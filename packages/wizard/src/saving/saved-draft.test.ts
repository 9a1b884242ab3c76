import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import * as fc from 'fast-check';
import { randomJourney } from '../testing/arbitraries.ts';
import { ownBirthExtract } from '../testing/fixtures.ts';
import { sharedShop, shopWizard } from '../testing/sample-shop.ts';
import { restoreDraft, serialiseDraft } from './saved-draft.ts';

test('a draft comes back as it was, but for the consent', () => {
  fc.assert(
    fc.property(randomJourney(shopWizard), (draft) => {
      const outcome = restoreDraft(serialiseDraft(draft), everyField);
      assert.ok(outcome.code === 'ok');
      assert.deepEqual(outcome.draft, JSON.parse(JSON.stringify({ ...draft, consented: false })));
      assert.deepEqual(outcome.dropped, []);
      shopWizard.errors(outcome.draft);
    }),
    { numRuns: 200 },
  );
});

test('the version is pinned, and a draft of something else is told apart', () => {
  const text = serialiseDraft(sharedShop());
  assert.equal(restoreDraft(text, { ...everyField, version: '1.0.1' }).code, 'other-version');
  assert.equal(restoreDraft(text, civilStatusExtract).code, 'other-procedure');
  assert.equal(restoreDraft(serialiseDraft(ownBirthExtract()), everyField).code, 'other-procedure');
});

test('what the form does not ask, and what is no answer, stays behind', () => {
  const saved: unknown = JSON.parse(serialiseDraft(sharedShop()));
  const { answers } = saved as { answers: Record<string, unknown> };
  Object.assign(answers, {
    nothing: { value: 'x', provenance: 'typed' },
    total: { value: 5, provenance: 'typed' },
    advice: { value: 'x', provenance: 'typed' },
    'coOwners.9.name': { value: 'An', provenance: 'typed' },
    shopName: { value: 'Tiệm', provenance: 'rumour' },
    remarks: 7,
  });
  const outcome = restoreDraft(JSON.stringify(saved), everyField);
  assert.ok(outcome.code === 'ok');
  assert.deepEqual(outcome.dropped, ['nothing', 'total', 'advice', 'coOwners.9.name']);
  assert.equal(outcome.draft.answers['shopName'], undefined);
  assert.equal(outcome.draft.answers['remarks'], undefined);
  assert.equal(outcome.draft.answers['shopUnit']?.value, '26740');
});

test('any text at all is answered, never thrown at', () => {
  const good = serialiseDraft(sharedShop());
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((answers) => JSON.stringify({ ...(JSON.parse(good) as object), answers })),
    fc
      .record({ procedure: fc.jsonValue(), unit: fc.jsonValue() }, { requiredKeys: [] })
      .map((replaced) => JSON.stringify({ ...(JSON.parse(good) as object), ...replaced })),
    fc.nat(good.length).map((length) => good.slice(0, length)),
  );
  fc.assert(
    fc.property(text, (any) => {
      const outcome = restoreDraft(any, everyField);
      if (outcome.code === 'ok') shopWizard.errors(outcome.draft);
    }),
    { numRuns: 1000 },
  );
  assert.equal(restoreDraft(' '.repeat(2_000_000), everyField).code, 'unreadable');
});
