import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import type { Draft, Wizard } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { randomJourney } from '@motcua/wizard/testing/arbitraries';
import * as fc from 'fast-check';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { applicationPdf } from './application-pdf.ts';
import { loadPaperFonts } from './fonts.ts';
import { newSheet } from './sheet.ts';
import { builtInDefinitions } from './testing/definitions.ts';
import { bare, readPdf } from './testing/read-pdf.ts';
import { caseOf, sampleDay, sampleUnit, wizardOf } from './testing/sample-case.ts';

const definitions = [...(await builtInDefinitions()), everyField];
const sheet = newSheet({ title: '', made: new Date(0), fonts: loadPaperFonts() });
const printed = (text: string): string => bare(sheet.clean(text));

async function assertHoldsAll(wizard: Wizard, draft: Draft): Promise<void> {
  const record = caseOf(wizard, draft);
  const makePdf = applicationPdf({ catalogue: catalogueOf([wizard.definition]) });
  const { text, roles } = await readPdf(await makePdf(record));
  for (const { fieldId, value } of wizard.review(draft))
    assert.ok(text.includes(printed(value.vi)), `${fieldId} is not on the paper: ${value.vi}`);
  assert.ok(text.includes(printed(record.applicantName)));
  assert.ok(roles.includes('H1'));
}

test('the catalogue is there', () => assert.ok(definitions.length > 25, String(definitions.length)));

for (const definition of definitions) {
  test(`every answer stands on the paper: ${definition.id}`, async () => {
    const wizard = wizardOf(definition);
    const options = { today: sampleDay, unit: sampleUnit, path: 'longest', items: 4 } as const;
    await assertHoldsAll(wizard, fillInAll(wizard, options));
    await fc.assert(
      fc.asyncProperty(randomJourney(wizard), (draft) => assertHoldsAll(wizard, draft)),
      { numRuns: 2, endOnFailure: true },
    );
  });
}
