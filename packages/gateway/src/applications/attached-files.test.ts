import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { createWizard } from '@motcua/wizard';
import type { ApplicationPayload, FileReference } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { LightMyRequestResponse } from 'fastify';
import type { OfficerCase, SubmissionRequest, SubmissionResult } from '../api.ts';
import { createCaseStore } from '../cases/case-store.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { createFileStore } from '../files/file-store.ts';
import { assertProblem } from '../testing/assertions.ts';
import { mondayMorning, officerToken, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { sampleFile, samplePdf } from '../testing/sample-files.ts';
import { newKey } from '../testing/synthetic-application.ts';
import { uploaded, withUploads } from '../testing/upload-attachments.ts';
import { composed } from './canonical.ts';
import { createSubmissionStore } from './submission-store.ts';
import { submit } from './submit.ts';
import type { SubmitParts } from './submit.ts';

const catalogue = catalogueOf([everyField]);
const today = '2026-11-23';
const wizard = createWizard(everyField, { today, unitName: (code) => catalogue.unitName(code) });
const hourMs = 60 * 60 * 1000;

type Application = ApplicationPayload & Record<'channel' | 'place' | 'language', string>;

/** Two co-owners with a letter each, and a lease. */
function application(): Application {
  const draft = fillInAll(wizard, { today, unit: '26740', path: 'longest', items: 2 });
  // Still to come a day later.
  const payload = wizard.payload(wizard.answer(draft, 'opensOn', '2026-12-30'), 'vi');
  return { ...payload, channel: 'website', place: 'phuong.example', language: 'vi' };
}

const start = (): GatewayFixture => startGateway({ catalogue });

const filesAt = (given: Application, path: string): readonly FileReference[] =>
  given.answers[path]?.value as readonly FileReference[];

const withFiles = (given: Application, path: string, value: readonly FileReference[]): Application => ({
  ...given,
  answers: { ...given.answers, [path]: { value, provenance: 'typed' } },
});

function assertGone(answer: LightMyRequestResponse, ...paths: readonly string[]): void {
  const { errors = [] } = assertProblem(answer, 'application-invalid');
  assert.deepEqual(
    errors,
    paths.map((fieldId) => ({ fieldId, code: 'file-gone', parameters: {} })),
  );
}

const caseOf = async (fixture: GatewayFixture, answer: LightMyRequestResponse): Promise<OfficerCase> => {
  assert.equal(answer.statusCode, 201, answer.body);
  return (await fixture.officer('GET', `/${answer.json<SubmissionResult>().caseCode}`)).json<OfficerCase>();
};

test('the officer gets each file of a case, as a download and as it was sent', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const shown = await caseOf(fixture, await fixture.submit(given, newKey()));
  const files = shown.files ?? [];
  assert.deepEqual(
    files.map((file) => file.label.vi),
    ['Người góp vốn 1 · Giấy ủy quyền', 'Người góp vốn 2 · Giấy ủy quyền', 'Hợp đồng thuê nhà'],
  );
  const [letter] = filesAt(given, 'coOwners.1.letter');
  const file = files.find(({ id }) => id === letter?.id);
  assert.deepEqual(
    [file?.name, file?.bytes, file?.sha256, file?.type, file?.active],
    [letter?.name, letter?.bytes, letter?.sha256, letter?.type, false],
  );
  const got = await fixture.officer('GET', `/${shown.caseCode}/files/${letter?.id}`);
  assert.deepEqual(got.rawPayload, sampleFile('application/pdf'));
  assert.match(String(got.headers['content-disposition']), /^attachment; filename="[0-9a-f]{32}\.pdf"; /);
  assert.equal(got.headers['x-content-type-options'], 'nosniff');
  assert.match(String(got.headers['content-security-policy']), /(^|; )sandbox$/);
  assert.equal(got.headers['cache-control'], 'no-store');
});

test('a file is for the officer of its own case alone', async () => {
  await using fixture = start();
  const first = await caseOf(
    fixture,
    await fixture.submit(await withUploads(fixture, application()), newKey()),
  );
  const second = await caseOf(
    fixture,
    await fixture.submit(await withUploads(fixture, application()), newKey()),
  );
  const [file] = first.files ?? [];
  const path = (caseCode: string, id: string | undefined) => `/v1/officer/cases/${caseCode}/files/${id}`;
  assertProblem(await fixture.gateway.inject(path(first.caseCode, file?.id)), 'officer-token-wrong');
  const ask = (caseCode: string, id: string | undefined) =>
    fixture.officer('GET', `/${caseCode}/files/${id}`);
  assertProblem(await ask(second.caseCode, file?.id), 'file-unknown');
  assertProblem(await ask(first.caseCode, '..%2Fgateway.sqlite'), 'file-unknown');
  assertProblem(await ask('H29.26740-261123-9999', file?.id), 'case-unknown');
  const wrong = { authorization: `Bearer ${officerToken}x` };
  const refused = await fixture.gateway.inject({ url: path(first.caseCode, file?.id), headers: wrong });
  assertProblem(refused, 'officer-token-wrong');
});

test('a reference that names no such file is refused where it stands', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const [letter] = filesAt(given, 'coOwners.2.letter');
  if (letter === undefined) throw new Error('the second co-owner has no letter');
  for (const change of [
    { id: '0'.repeat(32) },
    { bytes: letter.bytes + 1 },
    { sha256: '0'.repeat(64) },
    { type: 'image/jpeg' },
  ]) {
    const changed = withFiles(given, 'coOwners.2.letter', [{ ...letter, ...change }]);
    assertGone(await fixture.submit(changed, newKey()), 'coOwners.2.letter');
  }
  const elsewhere = withFiles(given, 'lease', filesAt(given, 'coOwners.1.letter'));
  assertGone(await fixture.submit(elsewhere, newKey()), 'lease');
  const twice = withFiles(given, 'coOwners.2.letter', filesAt(given, 'coOwners.1.letter'));
  assertGone(await fixture.submit(twice, newKey()), 'coOwners.2.letter');
  assert.equal((await fixture.submit(given, newKey())).statusCode, 201);
});

test('the file of a case cannot be had for another case', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  await caseOf(fixture, await fixture.submit(given, newKey()));
  assertGone(await fixture.submit(given, newKey()), 'coOwners.1.letter', 'coOwners.2.letter', 'lease');
});

test('a retry gets its case again, although its files belong to one by now', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const key = newKey();
  const answers = await Promise.all([fixture.submit(given, key), fixture.submit(given, key)]);
  assert.deepEqual(new Set(answers.map((answer) => answer.statusCode)), new Set([200, 201]));
  assert.equal((await fixture.submit(given, key)).statusCode, 200);
});

test('another process that was faster by a moment has made the case: the retry gets that one', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const key = newKey();
  const made = (await fixture.submit(given, key)).json<SubmissionResult>();
  const { database } = fixture;
  const submissions = createSubmissionStore(database);
  let looked = false;
  const parts: SubmitParts = {
    database,
    catalogue,
    cases: createCaseStore(database),
    files: createFileStore(database),
    now: () => mondayMorning,
    submissions: {
      ...submissions,
      find(idempotencyKey) {
        // At the first look the other process has not committed yet.
        if (looked) return submissions.find(idempotencyKey);
        looked = true;
        return undefined;
      },
    },
  };
  const outcome = submit(parts, composed(given as unknown as SubmissionRequest), key);
  assert.equal(outcome.code, 'replayed');
  assert.equal(outcome.answer.caseCode, made.caseCode);
});

test('a file that has expired is gone, one that is bound stays', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  fixture.setNow(new Date(mondayMorning.getTime() + 25 * hourMs));
  assertGone(await fixture.submit(given, newKey()), 'coOwners.1.letter', 'coOwners.2.letter', 'lease');
  const again = await withUploads(fixture, application());
  const shown = await caseOf(fixture, await fixture.submit(again, newKey()));
  const { database, filesFolder } = fixture;
  const muchLater = () => new Date(mondayMorning.getTime() + 9000 * hourMs);
  await using later = startGateway({ catalogue, database, filesFolder, now: muchLater });
  await later.gateway.ready();
  for (const { id } of shown.files ?? [])
    assert.equal((await fixture.officer('GET', `/${shown.caseCode}/files/${id}`)).statusCode, 200);
});

test('an application that is refused keeps its files free for the next attempt', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  assertProblem(await fixture.submit({ ...given, feeShown: 1 }, newKey()), 'fee-changed');
  assert.equal((await fixture.submit(given, newKey())).statusCode, 201);
});

test('the officer is told of a PDF with programs in it', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const script = samplePdf({ catalogue: '/OpenAction <</S /JavaScript /JS (x)>>' });
  const field = { procedure: everyField.id, field: 'lease' };
  const stored = (await fixture.upload(script, field)).json<Omit<FileReference, 'name'>>();
  const changed = withFiles(given, 'lease', [{ name: 'hợp đồng (1).pdf', ...stored }]);
  const shown = await caseOf(fixture, await fixture.submit(changed, newKey()));
  const file = shown.files?.at(-1);
  assert.equal(file?.active, true);
  const got = await fixture.officer('GET', `/${shown.caseCode}/files/${file.id}`);
  assert.match(
    String(got.headers['content-disposition']),
    /; filename\*=UTF-8''h%E1%BB%A3p%20%C4%91%E1%BB%93ng%20%281%29\.pdf$/,
  );
});

test('a file uploaded for one co-owner may be that of another', async () => {
  await using fixture = start();
  const given = await withUploads(fixture, application());
  const stored = await uploaded(fixture, everyField.id, 'coOwners.7.letter', 'application/pdf');
  const changed = withFiles(given, 'coOwners.1.letter', [{ name: 'a.pdf', ...stored }]);
  assert.equal((await fixture.submit(changed, newKey())).statusCode, 201);
});
