import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import type {
  OfficerCaseSummary,
  ProcedureSummary,
  QueueOverview,
  SubmissionResult,
  UploadAnswer,
} from './api.ts';
import { usualPlan } from './queue/queue-plan.ts';
import { officerToken } from './testing/gateway-fixture.ts';
import type { GatewayProcess } from './testing/gateway-process.ts';
import { runToEnd, startProcess, temporaryFolder } from './testing/gateway-process.ts';
import { samplePdf } from './testing/sample-files.ts';
import { newKey, syntheticApplication } from './testing/synthetic-application.ts';

const diesAfterCommit = join(import.meta.dirname, 'testing', 'dies-after-commit.ts');

async function caseCodes(gateway: GatewayProcess): Promise<readonly string[]> {
  const answer = await fetch(`${gateway.address}/v1/officer/cases`, {
    headers: { authorization: `Bearer ${officerToken}`, connection: 'close' },
  });
  return ((await answer.json()) as OfficerCaseSummary[]).map((entry) => entry.caseCode);
}

test('killed between commit and answer: the retry gets the case that was made', async () => {
  await using folder = await temporaryFolder();
  const key = newKey();
  {
    await using dying = await startProcess({ dataFolder: folder.path, program: diesAfterCommit });
    await assert.rejects(dying.submit(syntheticApplication(), key));
    assert.equal(await dying.ended, 'SIGKILL');
  }
  await using gateway = await startProcess({ dataFolder: folder.path });
  const before = await caseCodes(gateway);
  assert.equal(before.length, 1);
  const retry = await gateway.submit(syntheticApplication(), key);
  assert.equal(retry.status, 200);
  assert.equal(retry.headers.get('idempotent-replayed'), 'true');
  assert.equal(((await retry.json()) as SubmissionResult).caseCode, before[0]);
  assert.deepEqual(await caseCodes(gateway), before);
});

test('whatever was answered before a kill is there after it', async () => {
  await using folder = await temporaryFolder();
  const answered: string[] = [];
  {
    await using gateway = await startProcess({ dataFolder: folder.path });
    for (let count = 0; count < 5; count += 1) {
      const answer = await gateway.submit(syntheticApplication(), newKey());
      answered.unshift(((await answer.json()) as SubmissionResult).caseCode);
    }
    gateway.child.kill('SIGKILL');
    await gateway.ended;
  }
  await using again = await startProcess({ dataFolder: folder.path });
  assert.deepEqual(await caseCodes(again), answered);
});

test('two processes on one database: one key makes one case, two keys two codes', async () => {
  await using folder = await temporaryFolder();
  await using first = await startProcess({ dataFolder: folder.path });
  await using second = await startProcess({ dataFolder: folder.path });
  const shared = newKey();
  const keys = [shared, newKey(), shared, newKey(), shared];
  const answers = await Promise.all(
    keys.flatMap((key) => [
      first.submit(syntheticApplication(), key),
      second.submit(syntheticApplication(), key),
    ]),
  );
  assert.equal(answers.filter((answer) => answer.status === 201).length, 3);
  assert.equal(answers.filter((answer) => answer.status === 200).length, 7);
  assert.equal(new Set(await caseCodes(first)).size, 3);
});

test('what it keeps is closed to other users of the machine', async () => {
  await using folder = await temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  await using gateway = await startProcess({ dataFolder });
  await gateway.submit(syntheticApplication(), newKey());
  for (const path of [dataFolder, ...(await readdir(dataFolder)).map((name) => join(dataFolder, name))])
    assert.equal((await stat(path)).mode & 0o077, 0, path);
});

test('SIGTERM ends it cleanly', async () => {
  await using folder = await temporaryFolder();
  await using gateway = await startProcess({ dataFolder: folder.path });
  gateway.child.kill('SIGTERM');
  assert.equal(await gateway.ended, 0);
});

test('a definition that breaks its schema is refused with file, path and reason', async () => {
  await using folder = await temporaryFolder();
  const definitions = join(folder.path, 'definitions');
  await mkdir(definitions);
  const file = join(definitions, 'extract.json');
  await writeFile(file, JSON.stringify({ ...civilStatusExtract, name: { vi: 'Chỉ tiếng Việt' } }));
  const { end, stdout, stderr } = await runToEnd({
    dataFolder: folder.path,
    environment: { MOTCUA_DEFINITIONS: definitions },
  });
  assert.equal(end, 2);
  assert.equal(stdout, '');
  assert.ok(stderr.includes(`${file} /name: `), stderr);
  assert.match(stderr, /en/);
});

test('a folder of definitions replaces the built-in catalogue', async () => {
  await using folder = await temporaryFolder();
  const definitions = join(folder.path, 'definitions');
  await mkdir(definitions);
  await writeFile(join(definitions, 'a.json'), JSON.stringify({ ...civilStatusExtract, id: 'another' }));
  await using gateway = await startProcess({
    dataFolder: folder.path,
    environment: { MOTCUA_DEFINITIONS: definitions },
  });
  const list = (await (await fetch(`${gateway.address}/v1/procedures`)).json()) as ProcedureSummary[];
  assert.deepEqual(
    list.map((entry) => entry.id),
    ['another'],
  );
});

test('the lines of an office come from its file, and one that cannot work is refused with its reason', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'queue.json');
  const environment = { MOTCUA_QUEUE: file };
  const [service, ...others] = usualPlan.services;
  await writeFile(file, JSON.stringify({ ...usualPlan, services: [{ ...service, letter: 'Z' }, ...others] }));
  {
    await using gateway = await startProcess({ dataFolder: folder.path, environment });
    const overview = (await (await fetch(`${gateway.address}/v1/units/26740/queue`)).json()) as QueueOverview;
    assert.equal(overview.services[0]?.letter, 'Z');
  }
  await writeFile(file, JSON.stringify({ ...usualPlan, counters: [] }));
  const { end, stderr } = await runToEnd({ dataFolder: folder.path, environment });
  assert.equal(end, 2);
  assert.ok(stderr.includes(`MOTCUA_QUEUE: ${file} is not as expected at "/counters"`), stderr);
});

test('a taken port is named, with what to do', async () => {
  await using folder = await temporaryFolder();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const { end, stderr } = await runToEnd({
      dataFolder: folder.path,
      environment: { MOTCUA_GATEWAY_PORT: String(port) },
    });
    assert.equal(end, 2);
    assert.match(stderr, new RegExp(`port ${port} .*MOTCUA_GATEWAY_PORT`));
  } finally {
    server.close();
  }
});

test('wrong settings are named, never quoted', async () => {
  await using folder = await temporaryFolder();
  const { end, stderr } = await runToEnd({
    dataFolder: folder.path,
    environment: {
      MOTCUA_GATEWAY_PORT: '70000',
      MOTCUA_ORIGINS: 'https://phuong.example/path',
      MOTCUA_OFFICER_TOKEN: 'too-short',
      MOTCUA_GATEWAY_ADDRESS: 'motcua.example',
      MOTCUA_UPLOADS_TOTAL_MB: 'much',
    },
  });
  assert.equal(end, 2);
  for (const name of [
    'MOTCUA_GATEWAY_PORT',
    'MOTCUA_ORIGINS',
    'MOTCUA_OFFICER_TOKEN',
    'MOTCUA_GATEWAY_ADDRESS',
    'MOTCUA_UPLOADS_TOTAL_MB',
  ])
    assert.match(stderr, new RegExp(`${name} must`));
  assert.ok(!stderr.includes('too-short'));
});

test('a data folder that cannot be used is named', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'a-file');
  await writeFile(file, '');
  const { end, stderr } = await runToEnd({ dataFolder: file });
  assert.equal(end, 2);
  assert.match(stderr, /MOTCUA_DATA: .*a-file/);
});

test('a page for phones that is not there is named, one that is there is served', async () => {
  await using folder = await temporaryFolder();
  const page = join(folder.path, 'page');
  const environment = { MOTCUA_PHONE_PAGE: page };
  const { end, stderr } = await runToEnd({ dataFolder: folder.path, environment });
  assert.equal(end, 2);
  assert.match(stderr, /MOTCUA_PHONE_PAGE/);
  await mkdir(page);
  await writeFile(join(page, 'index.html'), '<!doctype html>');
  await using gateway = await startProcess({ dataFolder: folder.path, environment });
  assert.equal(await (await fetch(`${gateway.address}/p/`)).text(), '<!doctype html>');
});

test('a file whose upload was answered before a kill is there after it', async () => {
  await using folder = await temporaryFolder();
  const send = (address: string): Promise<Response> =>
    fetch(`${address}/v1/uploads?procedure=${everyField.id}&field=lease`, {
      method: 'POST',
      headers: { connection: 'close' },
      body: new Uint8Array(samplePdf()),
    });
  const definitions = join(folder.path, 'definitions');
  await mkdir(definitions);
  await writeFile(join(definitions, 'every-field.json'), JSON.stringify(everyField));
  const options = { dataFolder: folder.path, environment: { MOTCUA_DEFINITIONS: definitions } };
  const files = join(folder.path, 'files');
  {
    await using gateway = await startProcess(options);
    const answer = (await (await send(gateway.address)).json()) as UploadAnswer;
    gateway.child.kill('SIGKILL');
    await gateway.ended;
    assert.deepEqual(await readFile(join(files, answer.id)), samplePdf());
  }
  await using again = await startProcess(options);
  assert.equal((await send(again.address)).status, 201);
  assert.equal((await readdir(files)).length, 2);
});
