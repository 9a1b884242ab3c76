import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { provisionalNumberOf } from '@motcua/sealing';
import { createWizard } from '@motcua/wizard';
import type { ApplicationPayload } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import type { FilesHandoff, OfficerCase, SubmissionResult } from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import type { GatewayOptions } from '../gateway.ts';
import { createHandoffStore } from '../handoffs/handoff-store.ts';
import { mondayMorning, officerToken, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { samplePdf } from '../testing/sample-files.ts';
import { newKey } from '../testing/synthetic-application.ts';
import { withUploads } from '../testing/upload-attachments.ts';
import { openFileFolder } from './file-folder.ts';
import { defaultFileLimits } from './file-limits.ts';
import { createFileStore } from './file-store.ts';
import { sweepFiles } from './sweep.ts';

const catalogue = catalogueOf([everyField]);
const today = '2026-11-23';
const wizard = createWizard(everyField, { today, unitName: (code) => catalogue.unitName(code) });
const dayMs = 24 * 60 * 60 * 1000;
const lease = { procedure: everyField.id, field: 'lease' };

type Application = ApplicationPayload & Record<'channel' | 'place' | 'language', string>;

/** Two co-owners with a letter each, and a lease. */
function application(): Application {
  const draft = fillInAll(wizard, { today, unit: '26740', path: 'longest', items: 2 });
  const payload = wizard.payload(wizard.answer(draft, 'opensOn', '2028-12-29'), 'vi');
  return { ...payload, channel: 'kiosk', place: 'Kiosk 1', language: 'vi' };
}

const start = (options: Partial<GatewayOptions> = {}): GatewayFixture =>
  startGateway({ catalogue, ...options });

/** Sweeps as the gateway does, so many days after the start. */
async function sweepAfter(fixture: GatewayFixture, days: number): Promise<void> {
  const { database, filesFolder } = fixture;
  const now = new Date(mondayMorning.getTime() + days * dayMs);
  fixture.setNow(now);
  await sweepFiles({
    database,
    files: createFileStore(database),
    folder: openFileFolder(filesFolder),
    handoffs: createHandoffStore(database),
    limits: defaultFileLimits,
    now: () => now,
  });
}

const countFiles = async ({ filesFolder }: GatewayFixture): Promise<number> =>
  (await readdir(filesFolder)).length;

const release = ({ gateway }: GatewayFixture, hold: string) =>
  gateway.inject({ method: 'DELETE', url: `/v1/file-holds/${hold}` });

const attention = ({ gateway }: GatewayFixture, path: string) =>
  gateway.inject({
    method: 'POST',
    url: `/v1/officer/attention/${path}`,
    headers: { authorization: `Bearer ${officerToken}` },
  });

test('an application that waited three days for the network arrives with its files', async () => {
  await using fixture = start();
  const key = newKey();
  const given = await withUploads(fixture, application(), randomUUID());
  const files = await countFiles(fixture);
  const seal = await fixture.seal(given, key);
  await sweepAfter(fixture, 3);
  const answer = await fixture.submitSealed(seal, key);
  assert.equal(answer.statusCode, 201, answer.body);
  const { caseCode } = answer.json<SubmissionResult>();
  const made = (await fixture.officer('GET', `/${caseCode}`)).json<OfficerCase>();
  assert.equal(made.files?.length, files);
  await sweepAfter(fixture, 900);
  assert.equal(await countFiles(fixture), files);
});

test('files are held for as long as a seal of that day can be opened, and no longer', async () => {
  await using fixture = start();
  await fixture.upload(samplePdf(), { ...lease, hold: randomUUID() });
  const days = (fixture.keyring.openUntil().getTime() - mondayMorning.getTime()) / dayMs;
  assert.ok(days >= 239, `${days}`);
  await sweepAfter(fixture, days - 1);
  assert.equal(await countFiles(fixture), 1);
  await sweepAfter(fixture, days);
  assert.equal(await countFiles(fixture), 0);
});

test('what nobody holds is swept after a day, as is what nobody waits with any more', async () => {
  await using fixture = start();
  const [hold, other] = [randomUUID(), randomUUID()];
  await fixture.upload(samplePdf(), lease);
  await fixture.upload(samplePdf(), { ...lease, hold });
  await fixture.upload(samplePdf(), { ...lease, hold: other });
  await sweepAfter(fixture, 1);
  assert.equal(await countFiles(fixture), 2);
  await sweepAfter(fixture, 10);
  assert.equal((await release(fixture, hold)).statusCode, 204);
  assert.equal((await release(fixture, hold)).statusCode, 204);
  await sweepAfter(fixture, 10.9);
  assert.equal(await countFiles(fixture), 2);
  await sweepAfter(fixture, 11);
  assert.equal(await countFiles(fixture), 1);
});

test('a hold never lets files stay beyond the quota', async () => {
  const bytes = samplePdf().length;
  await using fixture = start({ fileLimits: { heldBytes: 3 * bytes, heldBytesOfAddress: 2 * bytes } });
  for (let count = 0; count < 5; count += 1)
    assert.equal((await fixture.upload(samplePdf(), { ...lease, hold: randomUUID() })).statusCode, 201);
  await sweepAfter(fixture, 1);
  assert.equal(await countFiles(fixture), 2);
});

test('where a unit has set smaller quotas, what is held leaves room for others', async () => {
  const bytes = samplePdf().length;
  await using fixture = start({ fileLimits: { unboundBytes: 4 * bytes } });
  for (let count = 0; count < 4; count += 1)
    assert.equal((await fixture.upload(samplePdf(), { ...lease, hold: randomUUID() })).statusCode, 201);
  await sweepAfter(fixture, 1);
  assert.equal(await countFiles(fixture), 2);
  assert.equal((await fixture.upload(samplePdf(), lease)).statusCode, 201);
});

test('a gateway that opens no seals holds nothing', async () => {
  await using fixture = start({ keyring: undefined });
  await fixture.upload(samplePdf(), { ...lease, hold: randomUUID() });
  await sweepAfter(fixture, 1);
  assert.equal(await countFiles(fixture), 0);
});

test('a hold is a UUID', async () => {
  await using fixture = start();
  for (const hold of ['', 'attention 4821-0937-5526-1184', 'x'.repeat(36)]) {
    assert.equal((await fixture.upload(samplePdf(), { ...lease, hold })).statusCode, 400);
    assert.notEqual((await release(fixture, encodeURIComponent(hold))).statusCode, 204);
  }
});

test('files from a phone are held by what the kiosk said when it asked for them', async () => {
  await using fixture = start();
  const { gateway } = fixture;
  const payload = { kind: 'files', procedure: everyField.id, fieldId: 'lease', hold: randomUUID() };
  const opened = (
    await gateway.inject({ method: 'POST', url: '/v1/handoffs', payload })
  ).json<FilesHandoff>();
  const sent = await gateway.inject({
    method: 'POST',
    url: '/v1/uploads',
    query: { handoff: opened.id },
    headers: { authorization: `Bearer ${opened.phoneToken}`, 'content-type': 'application/pdf' },
    payload: samplePdf(),
  });
  assert.equal(sent.statusCode, 201, sent.body);
  await sweepAfter(fixture, 30);
  assert.equal(await countFiles(fixture), 1);
});

test('what is kept for an officer keeps its files until it is settled', async () => {
  await using fixture = start();
  const key = newKey();
  const number = await provisionalNumberOf(key);
  const given = await withUploads(fixture, { ...application(), feeShown: 1 });
  const files = await countFiles(fixture);
  assert.ok(files > 0);
  assert.equal((await fixture.submitSealed(await fixture.seal(given, key), key)).statusCode, 202);
  await sweepAfter(fixture, 20);
  assert.equal(await countFiles(fixture), files);
  assert.equal((await attention(fixture, `${number}/settle`)).statusCode, 204);
  await sweepAfter(fixture, 20.1);
  assert.equal(await countFiles(fixture), 0);
});
