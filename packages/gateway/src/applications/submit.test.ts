import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { SubmissionResult } from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { newKey, plantedValues, syntheticApplication, withAnswer } from '../testing/synthetic-application.ts';

const caseCount = ({ database }: GatewayFixture): unknown =>
  database.connection.prepare('SELECT count(*) AS count FROM cases').get()?.['count'];

test('an application becomes a case with a code, a fee, steps and a due time', async () => {
  await using fixture = startGateway();
  const answer = await fixture.submit(syntheticApplication(), newKey());
  assert.equal(answer.statusCode, 201, answer.body);
  const result = answer.json<SubmissionResult>();
  assert.equal(result.caseCode, 'H29.26740-261123-0001');
  assert.equal(result.fee.total, 16_000);
  assert.equal(result.submittedAt, '2026-11-23T02:16:00.000Z');
  assert.ok(result.dueAt > result.submittedAt);
  assert.deepEqual(
    result.steps.map((step) => step.state),
    ['done', 'current', 'next', 'next'],
  );
  assert.equal(result.steps[0]?.doneAt, result.submittedAt);
  assert.equal(result.steps.at(-1)?.dueAt, result.dueAt);
});

test('the same key and body again gives the identical answer and no second case', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const first = await fixture.submit(syntheticApplication(), key);
  const again = await fixture.submit(syntheticApplication(), key.toUpperCase());
  assert.equal(again.statusCode, 200);
  assert.equal(again.headers['idempotent-replayed'], 'true');
  assert.equal(again.body, first.body);
  assert.equal(caseCount(fixture), 1);
});

test('a retry in other key order and decomposed Unicode is the same body', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const first = await fixture.submit(syntheticApplication(), key);
  const turned = Object.fromEntries(Object.entries(syntheticApplication()).toReversed());
  const again = await fixture.submit(JSON.stringify(turned).normalize('NFD'), key);
  assert.equal(again.body, first.body);
});

test('a retry a year later, when the definition is no longer valid, still gives its case', async () => {
  const catalogue = catalogueOf([{ ...civilStatusExtract, validTo: '2026-12-31' }]);
  await using fixture = startGateway({ catalogue });
  const key = newKey();
  const first = await fixture.submit(syntheticApplication(), key);
  fixture.setNow(new Date('2027-11-23T02:16:00Z'));
  const again = await fixture.submit(syntheticApplication(), key);
  assert.equal(again.statusCode, 200);
  const { documents: _fresh, ...result } = again.json<SubmissionResult>();
  const { documents: _old, ...before } = first.json<SubmissionResult>();
  assert.deepEqual(result, before);
});

test('a procedure that is withdrawn while somebody fills it in takes nothing and says so', async () => {
  const lastDay = { ...civilStatusExtract, validTo: '2026-11-23' };
  await using fixture = startGateway({ catalogue: catalogueOf([lastDay]) });
  fixture.setNow(new Date('2026-11-23T16:59:00Z'));
  assert.equal((await fixture.submit(syntheticApplication(), newKey())).statusCode, 201);
  fixture.setNow(new Date('2026-11-23T17:00:00Z'));
  assertProblem(await fixture.submit(syntheticApplication(), newKey()), 'procedure-withdrawn');
  assert.equal(caseCount(fixture), 1);

  await using gone = startGateway({ catalogue: catalogueOf([]) });
  assertProblem(await gone.submit(syntheticApplication(), newKey()), 'procedure-unknown');

  const next = { ...civilStatusExtract, version: '2.0.0', validFrom: '2026-11-24' };
  await using replaced = startGateway({ catalogue: catalogueOf([lastDay, next]) });
  replaced.setNow(new Date('2026-11-23T17:00:00Z'));
  assertProblem(await replaced.submit(syntheticApplication(), newKey()), 'definition-version-unknown');
});

test('the same key with another body is refused', async () => {
  await using fixture = startGateway();
  const key = newKey();
  await fixture.submit(syntheticApplication(), key);
  const other = withAnswer(syntheticApplication(), 'phone', '0987654321');
  assertProblem(await fixture.submit(other, key), 'idempotency-key-reused');
  assert.equal(caseCount(fixture), 1);
});

test('two at once with one key make one case', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const answers = await Promise.all([
    fixture.submit(syntheticApplication(), key),
    fixture.submit(syntheticApplication(), key),
  ]);
  assert.deepEqual(new Set(answers.map((answer) => answer.statusCode)), new Set([200, 201]));
  assert.equal(answers[0]?.body, answers[1]?.body);
  assert.equal(caseCount(fixture), 1);
});

test('two kiosks at once get two case codes', async () => {
  await using fixture = startGateway();
  const answers = await Promise.all(
    ['Kiosk 1', 'Kiosk 2'].map((place) => fixture.submit(syntheticApplication({ place }), newKey())),
  );
  const codes = answers.map((answer) => answer.json<SubmissionResult>().caseCode);
  assert.deepEqual(codes.toSorted(), ['H29.26740-261123-0001', 'H29.26740-261123-0002']);
});

test('the counter starts again with the day in Vietnam', async () => {
  await using fixture = startGateway();
  await fixture.submit(syntheticApplication(), newKey());
  fixture.setNow(new Date('2026-11-23T17:30:00Z'));
  const answer = await fixture.submit(syntheticApplication(), newKey());
  assert.equal(answer.json<SubmissionResult>().caseCode, 'H29.26740-261124-0001');
});

test('without a UUID as key nothing is taken', async () => {
  await using fixture = startGateway();
  assertProblem(await fixture.submit(syntheticApplication()), 'idempotency-key-missing');
  assertProblem(await fixture.submit(syntheticApplication(), 'again'), 'idempotency-key-missing');
  assert.equal(caseCount(fixture), 0);
});

test('answers that the engine refuses come back with field and numbers, never with the value', async () => {
  await using fixture = startGateway();
  const answer = await fixture.submit(withAnswer(syntheticApplication(), 'phone', '091234567'), newKey());
  const problem = assertProblem(answer, 'application-invalid');
  assert.deepEqual(problem.errors, [
    { fieldId: 'phone', code: 'phone-length', parameters: { have: 9, missing: 1 } },
  ]);
  assert.ok(!answer.body.includes('091234567'));
});

test('missing answers, answers nobody asked for, consent and unit are judged', async () => {
  await using fixture = startGateway();
  const base = syntheticApplication();
  const refusals = [
    [withAnswer(base, 'applicantName', undefined), 'applicantName', 'required'],
    [withAnswer(base, 'spouseName', 'Trần Thị Bình'), 'spouseName', 'unknown-field'],
    [withAnswer(base, 'nobodyAsked', 'x'), 'nobodyAsked', 'unknown-field'],
    [{ ...base, consent: { ...base.consent, given: false } }, 'consent', 'consent'],
    [{ ...base, consent: { ...base.consent, id: 'another-text' } }, 'consent', 'consent'],
    [{ ...base, unit: '99999' }, 'unit', 'unknown-unit'],
  ] as const;
  for (const [request, fieldId, code] of refusals) {
    const problem = assertProblem(await fixture.submit(request, newKey()), 'application-invalid');
    assert.deepEqual(problem.errors, [{ fieldId, code, parameters: {} }]);
  }
  assert.equal(caseCount(fixture), 0);
});

test('only a kiosk can have read a chip', async () => {
  await using fixture = startGateway();
  const base = syntheticApplication();
  for (const provenance of ['chip-verified', 'id-card-chip'] as const) {
    const applicantName = { value: plantedValues.name, provenance };
    const request = { ...base, answers: { ...base.answers, applicantName } };
    const refused = await fixture.submit({ ...request, channel: 'website' }, newKey());
    const problem = assertProblem(refused, 'application-invalid');
    assert.deepEqual(problem.errors, [{ fieldId: 'applicantName', code: 'provenance', parameters: {} }]);
    assert.equal((await fixture.submit(request, newKey())).statusCode, 201);
  }
});

test('a refused application does not use its key up', async () => {
  await using fixture = startGateway();
  const key = newKey();
  await fixture.submit(withAnswer(syntheticApplication(), 'phone', '1'), key);
  const mended = await fixture.submit(syntheticApplication(), key);
  assert.equal(mended.statusCode, 201);
});

test('another fee than the one shown is refused with the present one', async () => {
  await using fixture = startGateway();
  const answer = await fixture.submit(syntheticApplication({ feeShown: 8_000 }), newKey());
  assert.equal(assertProblem(answer, 'fee-changed').fee?.total, 16_000);
});

test('unknown procedures and versions have codes of their own', async () => {
  await using fixture = startGateway();
  const { procedure } = syntheticApplication();
  const unknown = syntheticApplication({ procedure: { ...procedure, id: 'passport' } });
  assertProblem(await fixture.submit(unknown, newKey()), 'procedure-unknown');
  const old = syntheticApplication({ procedure: { ...procedure, version: '0.0.1' } });
  assertProblem(await fixture.submit(old, newKey()), 'definition-version-unknown');
});

test('members that the schema does not know are refused with their place', async () => {
  await using fixture = startGateway();
  const answer = await fixture.submit({ ...syntheticApplication(), discount: 100 }, newKey());
  assert.ok(assertProblem(answer, 'request-invalid').pointers !== undefined);
});

test('what was sent decomposed is stored composed', async () => {
  await using fixture = startGateway();
  await fixture.submit(JSON.stringify(syntheticApplication()).normalize('NFD'), newKey());
  const row = fixture.database.connection.prepare('SELECT applicant_name, answers FROM cases').get();
  assert.equal(row?.['applicant_name'], 'Nguyễn Văn An'.normalize('NFC'));
  assert.equal(row?.['answers'], String(row?.['answers']).normalize('NFC'));
});
