import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRecordingsPath, recordingsHandler } from './recordings-handler.ts';

test('the index has the file of each sentence, files are served, and nothing else is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-recordings-'));
  await mkdir(join(folder, 'vi/speech'), { recursive: true });
  await writeFile(join(folder, 'vi/speech/panel.title.ogg'), 'OggS');
  let hosts: ReadonlySet<string> = new Set();
  const server = createServer(recordingsHandler({ folder, hosts: () => hosts })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  hosts = new Set([host]);
  try {
    const get = (path: string): Promise<Response> => fetch(`http://${host}/recordings/${path}`);
    assert.deepEqual(await (await get('index.json')).json(), {
      vi: { 'Trợ giúp nhìn và nghe': 'vi/speech/panel.title.ogg' },
      en: {},
    });
    const file = await get('vi/speech/panel.title.ogg');
    assert.equal(file.headers.get('content-type'), 'audio/ogg');
    assert.match(file.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.equal(await file.text(), 'OggS');
    for (const path of ['vi/speech/none.ogg', '..%2f..%2fetc/passwd', 'vi'])
      assert.equal((await get(path)).status, 404, path);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});

test('without a folder there are no recordings', async () => {
  let hosts: ReadonlySet<string> = new Set();
  const server = createServer(recordingsHandler({ folder: undefined, hosts: () => hosts }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  hosts = new Set([host]);
  const answer = await fetch(`http://${host}/recordings/index.json`);
  assert.deepEqual(await answer.json(), { vi: {}, en: {} });
  server.closeAllConnections();
  server.close();
  assert.equal(isRecordingsPath('/recordings/x'), true);
  assert.equal(isRecordingsPath('/record'), false);
});
