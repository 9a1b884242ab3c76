import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, utimes, watch, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import type { MediaType } from '@motcua/procedures';
import type { Problem, UploadAnswer } from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import type { GatewayOptions } from '../gateway.ts';
import { assertProblem } from '../testing/assertions.ts';
import { mondayMorning, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { pngBomb, sampleExe, sampleFile, sampleJpeg, samplePdf, samplePng } from '../testing/sample-files.ts';

const lease = { procedure: everyField.id, field: 'lease' };
const hourMs = 60 * 60 * 1000;

/** The same with a field that takes every type and 300 MB. */
const roomy = {
  ...everyField,
  pages: everyField.pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) =>
      field.id === 'lease' && field.type === 'attachment'
        ? {
            ...field,
            maxBytes: 300 * 1024 * 1024,
            accept: [
              'application/pdf',
              'image/jpeg',
              'image/png',
              'image/webp',
              'image/heic',
            ] satisfies MediaType[],
          }
        : field,
    ),
  })),
};

const start = (options: Partial<GatewayOptions> = {}): GatewayFixture =>
  startGateway({ catalogue: catalogueOf([roomy]), ...options });

const filesOf = ({ filesFolder }: GatewayFixture): Promise<readonly string[]> => readdir(filesFolder);

const rowsOf = ({ database }: GatewayFixture): unknown =>
  database.connection.prepare('SELECT count(*) AS count FROM files').get()?.['count'];

async function assertNothingLeft(fixture: GatewayFixture): Promise<void> {
  assert.deepEqual(await filesOf(fixture), []);
  assert.equal(rowsOf(fixture), 0);
}

async function portOf({ gateway }: GatewayFixture): Promise<number> {
  await gateway.listen({ host: '127.0.0.1', port: 0 });
  return (gateway.server.address() as AddressInfo).port;
}

test('a file is kept byte for byte, under a name that nobody chose', async () => {
  await using fixture = start();
  for (const type of ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const) {
    const bytes = sampleFile(type);
    const answer = await fixture.upload(bytes, lease);
    assert.equal(answer.statusCode, 201, answer.body);
    const stored = answer.json<UploadAnswer>();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assert.deepEqual(stored, { id: stored.id, bytes: bytes.length, sha256, type });
    assert.match(stored.id, /^[0-9a-f]{32}$/);
    const path = join(fixture.filesFolder, stored.id);
    assert.deepEqual(await readFile(path), bytes);
    assert.equal((await stat(path)).mode & 0o077, 0);
  }
  assert.equal((await filesOf(fixture)).length, 5);
});

test('what is no good file is refused with its own code and leaves nothing behind', async () => {
  await using fixture = start();
  const cases = [
    [Buffer.alloc(0), 'file-empty'],
    [sampleExe(), 'file-type-refused'],
    [Buffer.from('MZ'), 'file-type-refused'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-refused'],
    [pngBomb(60_000, 60_000), 'picture-too-large'],
    [samplePng().subarray(0, 24), 'file-damaged'],
    [sampleJpeg().subarray(0, 8), 'file-damaged'],
    [samplePdf().subarray(0, 60), 'file-damaged'],
    [samplePdf({ trailer: '/Encrypt 9 0 R' }), 'file-locked'],
  ] as const;
  for (const [bytes, code] of cases) assertProblem(await fixture.upload(bytes, lease), code);
  await assertNothingLeft(fixture);
});

test('a type that this field does not take is refused, whatever the request calls it', async () => {
  await using fixture = start({ catalogue: catalogueOf([everyField]) });
  const answer = await fixture.gateway.inject({
    method: 'POST',
    url: '/v1/uploads',
    query: lease,
    headers: { 'content-type': 'application/pdf' },
    payload: sampleFile('image/heic'),
  });
  assertProblem(answer, 'file-type-refused');
  await assertNothingLeft(fixture);
});

test('a place that takes no files is named', async () => {
  await using fixture = start();
  const to = (query: Readonly<Record<string, string>>) => fixture.upload(samplePdf(), query);
  assertProblem(await to({ ...lease, procedure: 'elsewhere' }), 'procedure-unknown');
  assertProblem(await to({ ...lease, version: '0.0.1' }), 'procedure-unknown');
  for (const field of ['remarks', 'nothing', 'coOwners', 'coOwners.1', 'a.b.c.d', '', '__proto__'])
    assertProblem(await to({ ...lease, field }), 'upload-field-unknown');
  assertProblem(await to({ procedure: everyField.id }), 'upload-field-unknown');
  assertProblem(await to({ ...lease, more: 'x' }), 'request-invalid');
  assert.equal((await to({ ...lease, version: everyField.version })).statusCode, 201);
});

test('a page of a foreign origin cannot upload', async () => {
  await using fixture = start();
  const answer = await fixture.gateway.inject({
    method: 'POST',
    url: '/v1/uploads',
    query: lease,
    headers: { origin: 'https://elsewhere.example', 'content-type': 'text/plain' },
    payload: samplePdf(),
  });
  assertProblem(answer, 'origin-not-allowed');
  await assertNothingLeft(fixture);
});

/** 1 MiB at a time, never more in memory. */
function* bytesOf(first: Buffer, total: number): Generator<Buffer> {
  const block = Buffer.alloc(1024 * 1024, 0x20);
  yield first;
  for (let left = total - first.length; left > 0; left -= block.length) yield block.subarray(0, left);
}

async function send(
  port: number,
  body: Iterable<Buffer>,
  headers: Readonly<Record<string, string | number>> = {},
): Promise<{ readonly status: number; readonly answer: unknown }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; answer: unknown }>();
  const path = `/v1/uploads?${new URLSearchParams(lease).toString()}`;
  const request = httpRequest(
    { host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': 'image/png', ...headers } },
    (response) => {
      json(response).then((answer) => {
        resolve({ status: response.statusCode ?? 0, answer });
        // Node's client sends nothing more once it has been answered, and does not end either.
        request.destroy();
      }, reject);
    },
  );
  request.on('error', reject);
  Readable.from(body).pipe(request);
  return promise;
}

test('200 MB are streamed to the disk and never stand in memory', async () => {
  await using fixture = start();
  const port = await portOf(fixture);
  const total = 200 * 1024 * 1024;
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  function* watched(): Generator<Buffer> {
    for (const chunk of bytesOf(samplePng(), total)) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield chunk;
    }
  }
  const { status, answer } = await send(port, watched());
  assert.equal(status, 201, JSON.stringify(answer));
  assert.equal((answer as UploadAnswer).bytes, total);
  assert.ok(most < total * 0.75, String(most));
  assert.equal((await stat(join(fixture.filesFolder, (answer as UploadAnswer).id))).size, total);
});

test('a file too large is refused before it has come, announced or not', async () => {
  await using fixture = start({ catalogue: catalogueOf([everyField]) });
  const port = await portOf(fixture);
  const total = 40 * 1024 * 1024;
  for (const headers of [{}, { 'content-length': total }]) {
    const { status, answer } = await send(port, bytesOf(samplePng(), total), headers);
    assert.equal(status, 413);
    assert.equal((answer as Problem).code, 'file-too-large');
  }
  await assertNothingLeft(fixture);
});

test('an upload that breaks off leaves nothing behind', async () => {
  await using fixture = start();
  const port = await portOf(fixture);
  const arrived = Promise.withResolvers<undefined>();
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/v1/uploads?${new URLSearchParams(lease).toString()}`,
    headers: { 'content-type': 'image/png', 'content-length': 1_000_000 },
  });
  request.once('error', () => arrived.resolve(undefined));
  request.write(samplePng(), () => request.destroy());
  await arrived.promise;
  // The server ends what it has begun before it closes.
  await fixture.gateway.close();
  await assertNothingLeft(fixture);
});

test('two uploads at once are two files', async () => {
  await using fixture = start();
  const answers = await Promise.all([fixture.upload(samplePdf(), lease), fixture.upload(samplePdf(), lease)]);
  const ids = answers.map((answer) => answer.json<UploadAnswer>().id);
  assert.equal(new Set(ids).size, 2);
  assert.deepEqual((await filesOf(fixture)).toSorted(), ids.toSorted());
});

test('one address, and all together, can keep only so much that is not handed in', async () => {
  const bytes = samplePdf();
  const room = bytes.length * 2;
  await using narrow = start({ fileLimits: { unboundBytesOfAddress: room } });
  const from = (remoteAddress: string) =>
    narrow.gateway.inject({
      method: 'POST',
      url: '/v1/uploads',
      query: lease,
      headers: { 'content-type': 'application/pdf' },
      payload: bytes,
      remoteAddress,
    });
  assert.equal((await from('192.0.2.1')).statusCode, 201);
  assert.equal((await from('192.0.2.1')).statusCode, 201);
  assertProblem(await from('192.0.2.1'), 'upload-quota');
  assert.equal((await from('192.0.2.2')).statusCode, 201);
  assert.equal((await from('2001:db8::1')).statusCode, 201);
  assert.equal((await from('2001:db8::2')).statusCode, 201);
  assertProblem(await from('2001:db8::3'), 'upload-quota');

  await using full = start({ fileLimits: { unboundBytes: room } });
  await full.upload(bytes, lease);
  await full.upload(bytes, lease);
  assertProblem(await full.upload(bytes, lease), 'upload-space');

  await using disk = start({ fileLimits: { freeBytesLeft: Number.MAX_SAFE_INTEGER } });
  assertProblem(await disk.upload(bytes, lease), 'upload-space');

  await using hasty = start({ fileLimits: { uploadsPerMinute: 1 } });
  await hasty.upload(bytes, lease);
  assertProblem(await hasty.upload(bytes, lease), 'too-many-requests');
});

test('an uploaded file expires after a day and makes room', async () => {
  await using fixture = start();
  await fixture.upload(samplePdf(), lease);
  const { database, filesFolder } = fixture;
  const restartedAt = async (timeMs: number): Promise<void> => {
    await using again = startGateway({ database, filesFolder, now: () => new Date(timeMs) });
    await again.gateway.ready();
  };
  await restartedAt(mondayMorning.getTime() + 23 * hourMs);
  assert.equal((await filesOf(fixture)).length, 1);
  await restartedAt(mondayMorning.getTime() + 25 * hourMs);
  await assertNothingLeft(fixture);
});

test('a start deletes what a crash has left, and old bytes that no row knows', async () => {
  await using fixture = start();
  const { database, filesFolder } = fixture;
  await fixture.gateway.ready();
  const insert = database.connection.prepare(
    `INSERT INTO files (id, state, procedure_id, field_id, owner, bytes, expires_at) VALUES (?, ?, 'p', 'f', 'o', 5, ?)`,
  );
  const soon = new Date(mondayMorning.getTime() + 1000).toISOString();
  insert.run('arriving-and-written', 'arriving', soon);
  insert.run('arriving-not-begun', 'arriving', soon);
  insert.run('doomed-and-there', 'doomed', soon);
  insert.run('doomed-and-gone', 'doomed', soon);
  for (const name of ['arriving-and-written', 'doomed-and-there', 'unknown-old', 'unknown-new'])
    await writeFile(join(filesFolder, name), 'bytes');
  const dayBefore = new Date(mondayMorning.getTime() - 25 * hourMs);
  await utimes(join(filesFolder, 'unknown-old'), dayBefore, dayBefore);
  await utimes(join(filesFolder, 'unknown-new'), mondayMorning, mondayMorning);
  await using again = startGateway({
    database,
    filesFolder,
    now: () => new Date(mondayMorning.getTime() + 2000),
  });
  await again.gateway.ready();
  assert.deepEqual(await filesOf(fixture), ['unknown-new']);
  assert.equal(rowsOf(fixture), 0);
});

test('bytes on the disk have their row from the first one, so that a crash in between leaves nothing for ever', async () => {
  await using fixture = start();
  const port = await portOf(fixture);
  const { database, filesFolder } = fixture;
  const appeared = watch(filesFolder, { signal: AbortSignal.timeout(60_000) });
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/v1/uploads?${new URLSearchParams(lease).toString()}`,
    headers: { 'content-type': 'image/png', 'content-length': 1_000_000 },
  });
  request.on('error', () => undefined);
  request.write(samplePng());
  for await (const { filename } of appeared) {
    const row = database.connection.prepare('SELECT state FROM files WHERE id = ?').get(filename ?? '');
    assert.equal(row?.['state'], 'arriving');
    break;
  }
  // Another process starts an hour after this one died.
  await using again = startGateway({
    database,
    filesFolder,
    now: () => new Date(mondayMorning.getTime() + hourMs),
  });
  await again.gateway.ready();
  await assertNothingLeft(fixture);
  request.destroy();
});

test('a body that does not go on is answered in the end', async () => {
  await using fixture = start({ bodyTime: { totalMs: 100, idleMs: 100 } });
  const port = await portOf(fixture);
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const request = httpRequest(
    {
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/v1/unit-suggestions',
      headers: { 'content-type': 'application/json', 'content-length': 100 },
    },
    (response) => {
      resolve(response.statusCode);
      request.destroy();
    },
  );
  request.once('error', reject);
  request.write('{');
  assert.equal(await promise, 408);
});
