import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { validateApplication } from '../validate-application.ts';
import { createWizard } from '../wizard.ts';
import { context } from './fixtures.ts';
import { fillInAll } from './index.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.ok(loaded.code === 'ok', JSON.stringify(loaded));
const applicable = loaded.definitions.filter((definition) => definition.informationOnly !== true);

for (const definition of [...applicable, everyField]) {
  for (const path of ['longest', 'shortest'] as const) {
    test(`${definition.id} can be filled in on its ${path} way, and both sides agree`, () => {
      const wizard = createWizard(definition, context);
      const draft = fillInAll(wizard, { today: context.today, unit: '26740', path, items: 2 });
      const errors = wizard.errors(draft);
      assert.deepEqual(validateApplication(definition, wizard.payload(draft, 'vi'), context), errors);
      // Rules over several answers are the procedure's own; those of the sample are satisfied.
      const wrong = definition === everyField ? errors : errors.filter((error) => error.code !== 'rule');
      assert.deepEqual(wrong, []);
    });
  }
}
