import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillInAll } from '@motcua/wizard/testing';
import type { SubmissionResult } from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { assertProblem } from '../testing/assertions.ts';
import { officerToken, startGateway } from '../testing/gateway-fixture.ts';
import { withUploads } from '../testing/upload-attachments.ts';
import { newKey, plantedValues, syntheticApplication } from '../testing/synthetic-application.ts';
import { builtInDefinition } from './testing/definitions.ts';
import { bare, readPdf } from './testing/read-pdf.ts';
import { sampleDay, sampleUnit, wizardOf } from './testing/sample-case.ts';

const halfAnHourLater = new Date('2026-11-23T02:46:00Z');

test('the officer gets the application with the bearer token, and nobody without', async () => {
  await using fixture = startGateway();
  const { caseCode } = (await fixture.submit(syntheticApplication(), newKey())).json<SubmissionResult>();
  const answer = await fixture.officer('GET', `/${caseCode}/application.pdf`);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.equal(answer.headers['content-disposition'], `attachment; filename="${caseCode}.pdf"`);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  assert.match(String(answer.headers['content-security-policy']), /^sandbox; default-src 'none'/);
  const { text } = await readPdf(answer.rawPayload);
  for (const value of [plantedValues.name, plantedValues.address, caseCode])
    assert.ok(text.includes(bare(value)), value);

  const url = `/v1/officer/cases/${caseCode}/application.pdf`;
  assertProblem(await fixture.gateway.inject(url), 'officer-token-wrong');
  const wrong = { authorization: `Bearer ${officerToken}x` };
  assertProblem(await fixture.gateway.inject({ url, headers: wrong }), 'officer-token-wrong');
  const unknown = await fixture.officer('GET', '/H29.26740-261123-9999/application.pdf');
  assertProblem(unknown, 'case-unknown');
});

test('the applicant gets it by the link in the answer, for half an hour', async () => {
  await using fixture = startGateway();
  const result = (await fixture.submit(syntheticApplication(), newKey())).json<SubmissionResult>();
  const link = result.documents?.application;
  assert.ok(link !== undefined);
  assert.equal(link.expiresAt, halfAnHourLater.toISOString());
  const answer = await fixture.gateway.inject(link.href);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['referrer-policy'], 'no-referrer');
  assert.ok((await readPdf(answer.rawPayload)).text.includes(bare(plantedValues.name)));

  fixture.setNow(halfAnHourLater);
  assertProblem(await fixture.gateway.inject(link.href), 'document-link-expired');
});

test('a signature that was uploaded with the application stands on its paper', async () => {
  const definition = await builtInDefinition('household-business-registration');
  await using fixture = startGateway({ catalogue: catalogueOf([definition]) });
  const wizard = wizardOf(definition);
  const draft = fillInAll(wizard, { today: sampleDay, unit: sampleUnit, path: 'shortest' });
  const payload = { ...wizard.payload(draft, 'vi'), channel: 'kiosk', place: 'Kiosk 1', language: 'vi' };
  const answer = await fixture.submit(await withUploads(fixture, payload), newKey());
  assert.equal(answer.statusCode, 201, answer.body);
  const { caseCode } = answer.json<SubmissionResult>();
  const pdf = await fixture.officer('GET', `/${caseCode}/application.pdf`);
  const { roles } = await readPdf(pdf.rawPayload);
  assert.equal(roles.filter((role) => role === 'Figure').length, 2, 'the QR and the signature');
});

test('whoever finds a case code gets nothing, nor with the link of another case', async () => {
  await using fixture = startGateway();
  const send = async () => (await fixture.submit(syntheticApplication(), newKey())).json<SubmissionResult>();
  const [mine, other] = [await send(), await send()];
  const path = `/v1/cases/${mine.caseCode}/application.pdf`;
  assertProblem(await fixture.gateway.inject(path), 'request-invalid');
  assertProblem(await fixture.gateway.inject(`${path}?token=`), 'document-link-wrong');
  assertProblem(await fixture.gateway.inject(`${path}?token=${'a'.repeat(51)}`), 'document-link-wrong');
  const query = other.documents?.application.href.split('?')[1] ?? '';
  assertProblem(await fixture.gateway.inject(`${path}?${query}`), 'document-link-wrong');
  const nobody = '/v1/cases/H29.26740-261123-9999/application.pdf';
  assertProblem(await fixture.gateway.inject(`${nobody}?${query}`), 'document-link-wrong');
});

test('the submission sent again gives the same case and a fresh link; no link is kept', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const first = (await fixture.submit(syntheticApplication(), key)).json<SubmissionResult>();
  fixture.setNow(halfAnHourLater);
  const again = await fixture.submit(syntheticApplication(), key);
  assert.equal(again.headers['idempotent-replayed'], 'true');
  const second = again.json<SubmissionResult>();
  assert.equal(second.caseCode, first.caseCode);
  const { href = '' } = second.documents?.application ?? {};
  assert.notEqual(href, first.documents?.application.href);
  assert.equal((await fixture.gateway.inject(href)).statusCode, 200);
  const stored = fixture.database.connection.prepare('SELECT answer FROM submissions').all();
  assert.doesNotMatch(JSON.stringify(stored), /token|documents/);
});

test('neither the link nor anything of the paper is logged', async () => {
  await using fixture = startGateway();
  const result = (await fixture.submit(syntheticApplication(), newKey())).json<SubmissionResult>();
  const { href = '' } = result.documents?.application ?? {};
  await fixture.gateway.inject(href);
  const token = href.split('token=')[1] ?? 'none';
  for (const secret of [token, result.caseCode, plantedValues.name])
    assert.ok(!fixture.log().includes(secret), secret);
});

test('links are asked for only so often from one address', async () => {
  await using fixture = startGateway();
  const path = '/v1/cases/H29.26740-261123-0001/application.pdf?token=x';
  for (let count = 0; count < 20; count += 1)
    assertProblem(await fixture.gateway.inject(path), 'document-link-wrong');
  assertProblem(await fixture.gateway.inject(path), 'too-many-requests');
});
