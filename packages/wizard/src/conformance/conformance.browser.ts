import { assert } from 'chai';
import { runCase } from './run-case.ts';
import { vectorFiles } from './vector-files.ts';

for (const [definition, file] of vectorFiles) {
  describe(`conformance vectors of ${definition.id}`, () => {
    for (const one of file.cases) {
      it(one.name, () => {
        const { outcome, errors, gatewayErrors } = runCase(definition, file, one);
        assert.deepEqual(outcome, one.expect);
        assert.deepEqual(gatewayErrors, errors);
      });
    }
  });
}
