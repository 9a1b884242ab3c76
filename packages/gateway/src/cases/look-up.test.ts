import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { CaseStatus } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import { newKey, plantedValues, syntheticApplication } from '../testing/synthetic-application.ts';
import { caseCodeOf, parseCaseCode } from './case-code.ts';

test('the look-up forgives white space, lower case and typographic dashes', async () => {
  await using fixture = startGateway();
  await fixture.submit(syntheticApplication(), newKey());
  for (const typed of ['H29.26740-261123-0001', ' h29.26740 - 261123 - 0001 ', 'H29.26740–261123–0001']) {
    const answer = await fixture.gateway.inject(`/v1/cases/${encodeURIComponent(typed)}`);
    assert.equal(answer.json<CaseStatus>().caseCode, 'H29.26740-261123-0001', typed);
    assert.equal(answer.headers['cache-control'], 'no-store');
  }
});

test('whoever found a receipt learns nothing about the person', async () => {
  await using fixture = startGateway();
  await fixture.submit(syntheticApplication(), newKey());
  const { body } = await fixture.gateway.inject('/v1/cases/H29.26740-261123-0001');
  for (const value of Object.values(plantedValues)) assert.ok(!body.includes(value));
  assert.deepEqual(Object.keys(JSON.parse(body) as object).toSorted(), [
    'caseCode',
    'dueAt',
    'fee',
    'procedure',
    'state',
    'steps',
    'submittedAt',
    'unit',
  ]);
});

test('a code that no case has, and a text that is no code, are the same to the asker', async () => {
  await using fixture = startGateway();
  for (const code of ['H29.26740-261123-0002', 'x', '%20', "' OR 1=1 --", '../officer'])
    assertProblem(await fixture.gateway.inject(`/v1/cases/${encodeURIComponent(code)}`), 'case-unknown');
});

test('who tries codes through is slowed down', async () => {
  await using fixture = startGateway({ lookUpsPerMinute: 3 });
  const lookUp = () => fixture.gateway.inject('/v1/cases/H29.26740-261123-0001');
  for (let attempt = 0; attempt < 3; attempt += 1) assertProblem(await lookUp(), 'case-unknown');
  const refused = await lookUp();
  assertProblem(refused, 'too-many-requests');
  assert.ok(Number(refused.headers['retry-after']) > 0);
  const someoneElse = await fixture.gateway.inject({
    url: '/v1/cases/H29.26740-261123-0001',
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  assertProblem(someoneElse, 'case-unknown');
});

test('every code that is made can be read back, however long its counter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 0, max: 99_999 }),
      (counter, unit) => {
        const code = caseCodeOf(String(unit).padStart(5, '0'), '2026-11-23', counter);
        assert.equal(parseCaseCode(code.toLowerCase()), code);
      },
    ),
  );
});

test('any text is a code or none, without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const code = parseCaseCode(text);
      assert.ok(code === undefined || parseCaseCode(code) === code);
    }),
  );
});
