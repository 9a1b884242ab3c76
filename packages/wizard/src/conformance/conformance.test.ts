import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCase } from './run-case.ts';
import { vectorFiles } from './vector-files.ts';

for (const [definition, file] of vectorFiles) {
  for (const one of file.cases) {
    test(`${definition.id}: ${one.name}`, () => {
      assert.equal(file.definition, definition.id);
      const { outcome, errors, gatewayErrors } = runCase(definition, file, one);
      assert.deepEqual(outcome, one.expect);
      assert.deepEqual(gatewayErrors, errors);
    });
  }
}
