import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { AttachmentField } from '@motcua/procedures';
import { everyField } from '@motcua/procedures/samples';
import { checkValue, plainFileName } from '@motcua/wizard';
import * as fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import type {
  ApplicationHandoff,
  ClaimedDraft,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  UploadAnswer,
} from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { attachmentAt } from '../files/field-place.ts';
import { fileNameOfHeader } from '../files/file-name-of-header.ts';
import type { GatewayOptions } from '../gateway.ts';
import { assertProblem } from '../testing/assertions.ts';
import { allowedOrigin, mondayMorning, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { sampleExe, samplePdf } from '../testing/sample-files.ts';
import { longestSealed } from './handoff-limits.ts';

const minuteMs = 60_000;
const lease = { kind: 'files', procedure: everyField.id, fieldId: 'lease' } as const;
const draft = {
  kind: 'application',
  procedure: everyField.id,
  version: everyField.version,
  sealed: 'c2VhbGVk',
};

const start = (options: Partial<GatewayOptions> = {}): GatewayFixture =>
  startGateway({ catalogue: catalogueOf([everyField]), ...options });

interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly token?: string;
  readonly body?: unknown;
}

const call = (
  { gateway }: GatewayFixture,
  path: string,
  { method = 'GET', token, body }: Call = {},
): Promise<LightMyRequestResponse> =>
  gateway.inject({
    method,
    url: `/v1/handoffs${path}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body as object }),
  });

async function open(fixture: GatewayFixture, body: unknown = lease): Promise<FilesHandoff> {
  const answer = await call(fixture, '', { method: 'POST', body });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<FilesHandoff>();
}

const send = (
  { gateway }: GatewayFixture,
  { id, phoneToken }: Pick<FilesHandoff, 'id' | 'phoneToken'>,
  { bytes = samplePdf(), name = 'hợp đồng.pdf' }: { readonly bytes?: Buffer; readonly name?: string } = {},
): Promise<LightMyRequestResponse> =>
  gateway.inject({
    method: 'POST',
    url: '/v1/uploads',
    query: { handoff: id },
    headers: {
      'content-type': 'application/pdf',
      authorization: `Bearer ${phoneToken}`,
      'file-name': encodeURIComponent(name),
    },
    payload: bytes,
  });

const files = async (fixture: GatewayFixture, handoff: FilesHandoff, after: number): Promise<HandoffFiles> =>
  (
    await call(fixture, `/${handoff.id}/files?after=${after}`, { token: handoff.kioskToken })
  ).json<HandoffFiles>();

const finish = (fixture: GatewayFixture, { id, phoneToken }: FilesHandoff): Promise<LightMyRequestResponse> =>
  call(fixture, `/${id}/done`, { method: 'POST', token: phoneToken });

test('a phone is told what is asked, sends it, and the kiosk gets it in order', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  assert.equal(handoff.expiresAt, new Date(mondayMorning.getTime() + 15 * minuteMs).toISOString());
  assert.equal(handoff.page, 'http://localhost:80/p/');
  const { id, phoneToken } = handoff;
  const question = (await call(fixture, `/${id}`, { token: phoneToken })).json<HandoffQuestion>();
  assert.deepEqual(question, {
    procedure: { id: everyField.id, version: everyField.version, name: everyField.name },
    field: {
      label: { vi: 'Hợp đồng thuê nhà', en: 'Lease' },
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      maxFiles: 3,
      maxBytes: 10_485_760,
    },
    state: 'open',
    files: 0,
    expiresAt: handoff.expiresAt,
  });
  const first = await send(fixture, handoff, { name: '../../a\u202Eb.pdf' });
  assert.equal(first.statusCode, 201, first.body);
  const second = await send(fixture, handoff);
  assert.deepEqual(await files(fixture, handoff, 0), {
    state: 'open',
    files: [
      { name: '....ab.pdf', ...first.json<UploadAnswer>() },
      { name: 'hợp đồng.pdf', ...second.json<UploadAnswer>() },
    ],
  });
  assert.equal((await files(fixture, handoff, 1)).files.length, 1);
  assert.equal((await finish(fixture, handoff)).statusCode, 204);
  assert.deepEqual(await files(fixture, handoff, 2), { state: 'done', files: [] });
});

test('a phone is told which unit asks, where the kiosk has said it', async () => {
  await using fixture = start();
  const { id, phoneToken } = await open(fixture, { ...lease, unit: '26740' });
  const { unit } = (await call(fixture, `/${id}`, { token: phoneToken })).json<HandoffQuestion>();
  assert.deepEqual([unit?.code, unit?.name.vi], ['26740', 'Phường Sài Gòn']);
  assertProblem(
    await call(fixture, '', { method: 'POST', body: { ...lease, unit: '99999' } }),
    'unit-unknown',
  );
});

test('a kiosk that waits hears of a file, of the end and of a cancelled hand-off as they come', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  const waiting = files(fixture, handoff, 0);
  const sent = await send(fixture, handoff);
  assert.deepEqual((await waiting).files[0]?.id, sent.json<UploadAnswer>().id);
  const forMore = files(fixture, handoff, 1);
  await finish(fixture, handoff);
  assert.equal((await forMore).state, 'done');

  const other = await open(fixture);
  const forNothing = call(fixture, `/${other.id}/files`, { token: other.kioskToken });
  await call(fixture, `/${other.id}`, { method: 'DELETE', token: other.kioskToken });
  assertProblem(await forNothing, 'handoff-unknown');
});

test('waiting ends by itself, and with the server', async () => {
  await using fixture = start({ handoffLimits: { waitMs: 10 } });
  const handoff = await open(fixture);
  assert.deepEqual(await files(fixture, handoff, 0), { state: 'open', files: [] });

  await using closing = start({ handoffLimits: { waitMs: 600_000 } });
  const long = await open(closing);
  const waiting = files(closing, long, 0);
  await closing.gateway.ready();
  await closing.gateway.close();
  assert.deepEqual(await waiting, { state: 'open', files: [] });
});

test('each token opens its own side only', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  const other = await open(fixture);
  const { id, kioskToken, phoneToken } = handoff;
  for (const token of [phoneToken, other.kioskToken, 'x', '', undefined]) {
    const given = token === undefined ? {} : { token };
    assertProblem(await call(fixture, `/${id}/files`, given), 'handoff-token-wrong');
    assertProblem(await call(fixture, `/${id}`, { ...given, method: 'DELETE' }), 'handoff-token-wrong');
  }
  for (const token of [kioskToken, other.phoneToken, 'x']) {
    assertProblem(await call(fixture, `/${id}`, { token }), 'handoff-token-wrong');
    assertProblem(await call(fixture, `/${id}/done`, { method: 'POST', token }), 'handoff-token-wrong');
    assertProblem(await send(fixture, { id, phoneToken: token }), 'handoff-token-wrong');
  }
  assertProblem(await call(fixture, '/nobody', { token: phoneToken }), 'handoff-unknown');
  assertProblem(await send(fixture, { id: 'nobody', phoneToken }), 'handoff-unknown');
  const rows = JSON.stringify(fixture.database.connection.prepare('SELECT * FROM handoffs').all());
  for (const token of [kioskToken, phoneToken])
    assert.ok(!rows.includes(token) && !fixture.log().includes(token));
});

test('what is no good file, and more than the field takes, is refused as anywhere', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  assertProblem(await send(fixture, handoff, { bytes: sampleExe() }), 'file-type-refused');
  for (let count = 0; count < 3; count += 1) assert.equal((await send(fixture, handoff)).statusCode, 201);
  assertProblem(await send(fixture, handoff), 'handoff-full');
});

test('after the end, and after its time, nothing more is taken', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  const late = await open(fixture);
  await send(fixture, late);
  await finish(fixture, handoff);
  assertProblem(await send(fixture, handoff), 'handoff-closed');
  assert.equal((await finish(fixture, handoff)).statusCode, 204);
  fixture.setNow(new Date(mondayMorning.getTime() + 15 * minuteMs));
  assertProblem(await send(fixture, late), 'handoff-expired');
  assertProblem(await finish(fixture, late), 'handoff-expired');
  const question = await call(fixture, `/${late.id}`, { token: late.phoneToken });
  assert.equal(question.json<HandoffQuestion>().state, 'expired');
  const left = await files(fixture, late, 0);
  assert.deepEqual([left.state, left.files.length], ['expired', 1]);
});

test('the end of a session deletes the files that are in no case, also after the time is over', async () => {
  await using fixture = start();
  const handoff = await open(fixture);
  await send(fixture, handoff);
  await send(fixture, handoff);
  fixture.setNow(new Date(mondayMorning.getTime() + 60 * minuteMs));
  const cancel = () => call(fixture, `/${handoff.id}`, { method: 'DELETE', token: handoff.kioskToken });
  assert.equal((await cancel()).statusCode, 204);
  assert.deepEqual(await readdir(fixture.filesFolder), []);
  assertProblem(await cancel(), 'handoff-unknown');
  assertProblem(await send(fixture, handoff), 'handoff-unknown');
});

test('a hand-off can be made only for a field that takes files, by pages that may', async () => {
  await using fixture = start();
  const make = (body: unknown) => call(fixture, '', { method: 'POST', body });
  assertProblem(await make({ ...lease, procedure: 'p' }), 'procedure-unknown');
  assertProblem(await make({ ...lease, version: '0.0.1' }), 'procedure-unknown');
  assertProblem(await make({ ...lease, fieldId: 'remarks' }), 'upload-field-unknown');
  assertProblem(await make({ ...lease, more: 1 }), 'request-invalid');
  assertProblem(await make({ ...draft, procedure: 'p' }), 'procedure-unknown');
  assertProblem(await make({ ...draft, sealed: 'not base64url!' }), 'request-invalid');
  assertProblem(await make({ ...draft, sealed: 'a'.repeat(longestSealed + 1) }), 'request-invalid');
  assert.equal((await make({ ...draft, sealed: 'a'.repeat(longestSealed) })).statusCode, 201);
  assert.equal((await make({ ...lease, fieldId: 'coOwners.3.letter' })).statusCode, 201);
});

test('the page for phones may send from its own address, and no other page', async () => {
  await using fixture = start({ address: 'https://motcua.example' });
  const handoff = await open(fixture);
  assert.equal(handoff.page, 'https://motcua.example/p/');
  const from = (origin: string, host: string) =>
    fixture.gateway.inject({
      method: 'POST',
      url: `/v1/handoffs/${handoff.id}/done`,
      headers: { authorization: `Bearer ${handoff.phoneToken}`, origin, host },
    });
  assertProblem(await from('https://elsewhere.example', 'motcua.example'), 'origin-not-allowed');
  assertProblem(await from('http://rebound.example:7101', 'rebound.example:7101'), 'origin-not-allowed');
  assertProblem(await from('http://127.0.0.1:7102', '127.0.0.1:7101'), 'origin-not-allowed');
  assert.equal((await from('https://motcua.example', 'motcua.example')).statusCode, 204);
  assert.equal((await from('http://127.0.0.1:7101', '127.0.0.1:7101')).statusCode, 204);
  assert.equal((await from(allowedOrigin, 'motcua.example')).statusCode, 204);
});

test('a sealed application is given out once', async () => {
  await using fixture = start();
  const made = (await call(fixture, '', { method: 'POST', body: draft })).json<ApplicationHandoff>();
  assert.equal(made.expiresAt, new Date(mondayMorning.getTime() + 24 * 60 * minuteMs).toISOString());
  const claim = () => call(fixture, `/${made.id}/claim`, { method: 'POST' });
  const taken = async () => (await call(fixture, `/${made.id}/taken`, { method: 'GET' })).json<object>();
  assert.deepEqual(await taken(), { state: 'open' });
  const answers = await Promise.all([claim(), claim()]);
  const [won] = answers.filter((answer) => answer.statusCode === 200);
  const [lost] = answers.filter((answer) => answer.statusCode !== 200);
  if (won === undefined || lost === undefined) throw new Error('both or none got it');
  const { kind: _kind, ...expected } = draft;
  assert.deepEqual(won.json<ClaimedDraft>(), expected);
  assertProblem(lost, 'handoff-used');
  const rows = JSON.stringify(fixture.database.connection.prepare('SELECT * FROM handoffs').all());
  assert.ok(!rows.includes(draft.sealed));
  const asFiles = await open(fixture);
  assert.deepEqual(await taken(), { state: 'taken' });
  assertProblem(await call(fixture, `/${asFiles.id}/taken`, { method: 'GET' }), 'handoff-unknown');
  assertProblem(await call(fixture, `/${asFiles.id}/claim`, { method: 'POST' }), 'handoff-unknown');
});

test('a sealed application is forgotten after a day', async () => {
  await using fixture = start();
  const made = (await call(fixture, '', { method: 'POST', body: draft })).json<ApplicationHandoff>();
  const dayLater = new Date(mondayMorning.getTime() + 24 * 60 * minuteMs);
  fixture.setNow(dayLater);
  const taken = await call(fixture, `/${made.id}/taken`, { method: 'GET' });
  assert.deepEqual(taken.json<object>(), { state: 'expired' });
  assertProblem(await call(fixture, `/${made.id}/claim`, { method: 'POST' }), 'handoff-expired');
  const { database } = fixture;
  const rows = () => database.connection.prepare('SELECT sealed FROM handoffs').all();
  const restartedAt = async (time: Date): Promise<void> => {
    await using again = start({ database, now: () => time });
    await again.gateway.ready();
  };
  await restartedAt(dayLater);
  assert.deepEqual(
    rows().map((row) => row['sealed']),
    [null],
  );
  await restartedAt(new Date(dayLater.getTime() + 25 * 60 * minuteMs));
  assert.deepEqual(rows(), []);
});

test('one address can make only so many', async () => {
  await using hasty = start({ handoffLimits: { perMinute: 2 } });
  await open(hasty);
  await open(hasty);
  assertProblem(await call(hasty, '', { method: 'POST', body: lease }), 'too-many-requests');
  await using many = start({ handoffLimits: { openOfAddress: 1 } });
  await open(many);
  assertProblem(await call(many, '', { method: 'POST', body: lease }), 'too-many-requests');
  many.setNow(new Date(mondayMorning.getTime() + 15 * minuteMs));
  await open(many);
  await using full = start({ handoffLimits: { sealed: 1 } });
  await open(full, draft);
  assertProblem(await call(full, '', { method: 'POST', body: draft }), 'upload-space');
});

test('every name a phone can send becomes one that the engine takes', () => {
  const place = attachmentAt(everyField, 'lease');
  if (place === undefined) throw new Error('the sample has no lease');
  const field: AttachmentField = place.field;
  const isTaken = (name: string): boolean => {
    const file = { id: '0'.repeat(32), bytes: 1, sha256: '0'.repeat(64), type: 'application/pdf', name };
    return checkValue(field, [file], { today: '2026-11-23', unitName: () => undefined }) === undefined;
  };
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string()), (name) => {
      assert.ok(isTaken(plainFileName(name)), JSON.stringify(name));
      assert.ok(isTaken(fileNameOfHeader(name)));
      assert.equal(fileNameOfHeader(encodeURIComponent(name.toWellFormed())), plainFileName(name));
    }),
    { numRuns: 1000 },
  );
});
