import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import * as fc from 'fast-check';
import { draftOf } from './draft.ts';
import { anyAnswers, anyApplication, randomJourney } from './testing/arbitraries.ts';
import { context } from './testing/fixtures.ts';
import { sharedShop } from './testing/sample-shop.ts';
import { validateApplication } from './validate-application.ts';
import { createWizard } from './wizard.ts';

for (const definition of [civilStatusExtract, everyField]) {
  const wizard = createWizard(definition, context);

  test(`the wizard lets through exactly what the gateway takes: ${definition.id}`, () => {
    let taken = 0;
    let items = 0;
    fc.assert(
      fc.property(randomJourney(wizard), (draft) => {
        const ready = wizard.errors(draft).length === 0;
        const made = wizard.payload(draft, 'vi');
        const errors = validateApplication(definition, JSON.parse(JSON.stringify(made)), context);
        assert.equal(errors.length === 0, ready, JSON.stringify(errors));
        assert.deepEqual(errors, wizard.errors(draft));
        assert.equal(wizard.fee(draftOf(made)).total, made.feeShown);
        assert.deepEqual(wizard.review(draftOf(made)), wizard.review(draft));
        assert.equal(
          wizard.pages(draft).every((page) => page.complete),
          ready || onlyConsent(errors),
        );
        if (ready) taken += 1;
        if (ready && Object.keys(made.answers).some((path) => path.includes('.'))) items += 1;
      }),
      { numRuns: 1500 },
    );
    assert.ok(taken > 50, `only ${taken} journeys were complete`);
    if (definition === everyField) assert.ok(items > 5, `only ${items} complete journeys had items`);
  });

  test(`any draft is shown, judged and priced, never thrown at: ${definition.id}`, () => {
    fc.assert(
      fc.property(anyAnswers(definition), (answers) => {
        const draft = { ...wizard.start('26740'), answers } as never;
        wizard.pages(draft);
        wizard.review(draft);
        wizard.errors(draft);
        wizard.agencyParts(draft);
        assert.ok(Number.isSafeInteger(wizard.fee(draft).total));
        wizard.payload(draft, 'vi');
      }),
      { numRuns: 1000 },
    );
  });
}

function onlyConsent(errors: readonly { readonly fieldId: string }[]): boolean {
  return errors.every(({ fieldId }) => fieldId === 'consent');
}

test('any JSON at all is judged, never thrown at, also by a definition with groups', () => {
  const good = createWizard(everyField, context).payload(sharedShop(), 'vi');
  fc.assert(
    fc.property(anyApplication(good, everyField), (json) => {
      assert.ok(Array.isArray(validateApplication(everyField, json, context)));
    }),
    { numRuns: 1000 },
  );
});

test('nobody applies for a procedure that is for information only', () => {
  const definition = { ...everyField, informationOnly: true, pages: [], rules: [], agencyParts: [] };
  const wizard = createWizard(definition, context);
  const draft = wizard.consent(wizard.start('26740'), true);
  const codes = ['information-only'];
  assert.deepEqual(
    wizard.errors(draft).map((error) => error.code),
    codes,
  );
  const errors = validateApplication(definition, wizard.payload(draft, 'vi'), context);
  assert.deepEqual(
    errors.map((error) => error.code),
    codes,
  );
});
