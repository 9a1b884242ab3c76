import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { startGateway } from '../testing/gateway-fixture.ts';
import { newKey, syntheticApplication } from '../testing/synthetic-application.ts';

const expected: readonly number[] = [201, 400, 404, 409, 413, 415, 422];

test('random JSON is refused or taken, never a fault of the gateway', async () => {
  await using fixture = startGateway();
  await fc.assert(
    fc.asyncProperty(fc.json(), async (body) => {
      const { statusCode } = await fixture.submit(body, newKey());
      assert.ok(expected.includes(statusCode), String(statusCode));
    }),
    { numRuns: 200 },
  );
});

test('an application with any member or answer replaced by anything is refused or taken', async () => {
  await using fixture = startGateway();
  const base = syntheticApplication();
  const plainValue = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.constantFrom('birth', '20511231'),
  );
  const answer = fc.record({
    value: plainValue,
    provenance: fc.constantFrom('typed', 'id-card-qr', 'id-card-chip', 'chip-verified', 'national-account'),
  });
  const fieldId = fc.oneof(
    fc.constantFrom(...Object.keys(base.answers), 'personName', 'toString'),
    fc.string(),
  );
  const mutated = fc.oneof(
    fc
      .tuple(fc.constantFrom(...Object.keys(base)), fc.jsonValue())
      .map(([member, value]) => ({ ...base, [member]: value })),
    fc
      .dictionary(fieldId, fc.oneof(answer, fc.jsonValue()), { maxKeys: 4 })
      .map((answers) => ({ ...base, answers: { ...base.answers, ...answers } })),
  );
  await fc.assert(
    fc.asyncProperty(mutated, async (body) => {
      const { statusCode } = await fixture.submit(body, newKey());
      assert.ok(expected.includes(statusCode), String(statusCode));
    }),
    { numRuns: 300 },
  );
});
