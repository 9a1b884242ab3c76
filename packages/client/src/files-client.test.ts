import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import type { UploadAnswer } from '@motcua/gateway/api';
import { createFilesClient } from './files-client.ts';
import type { FilesClient } from './files-client.ts';
import { answerJson, startTestGateway } from './test-gateway.node.ts';

const stored: UploadAnswer = {
  id: 'f'.repeat(32),
  bytes: 3,
  sha256: '0'.repeat(64),
  type: 'image/png',
};

/** What the gateway gets to see of an upload. */
async function sent(
  upload: (client: FilesClient) => Promise<unknown>,
): Promise<{ readonly request: IncomingMessage; readonly body: Buffer }> {
  const seen = Promise.withResolvers<{ request: IncomingMessage; body: Buffer }>();
  await using gateway = await startTestGateway((request, response) => {
    void buffer(request).then((body) => {
      seen.resolve({ request, body });
      answerJson(response, 201, stored);
    });
  });
  const outcome = await upload(createFilesClient({ baseUrl: gateway.baseUrl }));
  assert.deepEqual(outcome, { code: 'ok', value: stored });
  return seen.promise;
}

const file = new File([new Uint8Array([1, 2, 3])], 'giấy khai sinh.png', { type: 'image/png' });

test('a file goes as it is to the field it is for', async () => {
  const { request, body } = await sent((client) =>
    client.upload(file, { procedure: 'birth', version: '1.2.0', fieldId: 'child.1.paper' }),
  );
  assert.equal(request.method, 'POST');
  assert.equal(request.url, '/v1/uploads?procedure=birth&field=child.1.paper&version=1.2.0');
  assert.equal(request.headers['content-type'], 'image/png');
  assert.equal(request.headers['file-name'], undefined);
  assert.deepEqual([...body], [1, 2, 3]);
});

test("a phone's file goes to the one who asked, under its name", async () => {
  const { request } = await sent((client) =>
    client.upload(file, { handoff: { id: 'abc', phoneToken: 'secret' } }),
  );
  assert.equal(request.url, '/v1/uploads?handoff=abc');
  assert.equal(request.headers.authorization, 'Bearer secret');
  assert.equal(decodeURIComponent(String(request.headers['file-name'])), 'giấy khai sinh.png');
});

test('without a browser an upload that wants to tell its progress goes all the same', async () => {
  await sent((client) => client.upload(file, { procedure: 'p', fieldId: 'f', onProgress: () => undefined }));
});

test('a name with half a character can be sent', async () => {
  const odd = new File(['x'], 'a\uD800b.png');
  const { request } = await sent((client) => client.upload(odd, { handoff: { id: 'abc', phoneToken: 's' } }));
  assert.equal(decodeURIComponent(String(request.headers['file-name'])), 'a\uFFFDb.png');
});

test('an abort ends an upload with its reason', async () => {
  const controller = new AbortController();
  await using gateway = await startTestGateway(() => controller.abort(new Error('left')));
  const client = createFilesClient({ baseUrl: gateway.baseUrl });
  const { signal } = controller;
  await assert.rejects(client.upload(file, { procedure: 'p', fieldId: 'f', signal }), /left/);
});
