import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { assertProblem } from '../testing/assertions.ts';
import { allowedOrigin, startGateway } from '../testing/gateway-fixture.ts';
import { newKey, syntheticApplication } from '../testing/synthetic-application.ts';

const foreignOrigin = 'https://elsewhere.example';

test('whatever cannot be read is a problem document', async () => {
  await using fixture = startGateway({ bodyLimitBytes: 100_000 });
  const { gateway } = fixture;
  const post = (payload: string, contentType: string) =>
    gateway.inject({
      method: 'POST',
      url: '/v1/applications',
      headers: { 'content-type': contentType, 'idempotency-key': newKey() },
      payload,
    });
  assertProblem(await gateway.inject('/nowhere'), 'not-found');
  assertProblem(await gateway.inject({ method: 'DELETE', url: '/v1/procedures' }), 'not-found');
  assertProblem(await gateway.inject('/%zz'), 'http-malformed');
  assertProblem(await post('{"a":', 'application/json'), 'body-malformed');
  assertProblem(await post('', 'application/json'), 'body-malformed');
  assertProblem(await post('{"__proto__":{}}', 'application/json'), 'body-malformed');
  assertProblem(await post('[]', 'application/json'), 'request-invalid');
  const deep = '['.repeat(40_000) + ']'.repeat(40_000);
  assertProblem(await post(deep, 'application/json'), 'request-invalid');
  assertProblem(await post('a=b', 'application/x-www-form-urlencoded'), 'media-type-unsupported');
  assertProblem(await post('{}', 'text/plain'), 'media-type-unsupported');
  assertProblem(await post(JSON.stringify('x'.repeat(100_000)), 'application/json'), 'body-too-large');
});

test('bytes that are no HTTP and headers without end are answered with a problem document', async () => {
  await using fixture = startGateway();
  await fixture.gateway.listen({ host: '127.0.0.1', port: 0 });
  const { port } = fixture.gateway.server.address() as AddressInfo;
  const exchange = async (bytes: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(bytes);
    return text(socket);
  };
  assert.match(await exchange('\u0016\u0003\u0001 noise\r\n\r\n'), /^HTTP\/1\.1 400 [^]*"http-malformed"/);
  const endless = `GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`;
  assert.match(await exchange(endless), /^HTTP\/1\.1 431 [^]*"headers-too-large"/);
});

test('a page of a foreign origin can change nothing, not even by a simple request', async () => {
  await using fixture = startGateway();
  for (const origin of [foreignOrigin, 'null', `${allowedOrigin}.elsewhere.example`]) {
    const answer = await fixture.gateway.inject({
      method: 'POST',
      url: '/v1/applications',
      headers: { origin, 'content-type': 'text/plain', 'idempotency-key': newKey() },
      payload: JSON.stringify(syntheticApplication()),
    });
    assertProblem(answer, 'origin-not-allowed');
    assert.equal(answer.headers['access-control-allow-origin'], undefined);
  }
});

test('a page of an allowed origin may hand in and read what it needs of the answer', async () => {
  await using fixture = startGateway();
  const headers = { origin: allowedOrigin, 'access-control-request-method': 'POST' };
  const preflight = await fixture.gateway.inject({ method: 'OPTIONS', url: '/v1/applications', headers });
  assert.equal(preflight.statusCode, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], allowedOrigin);
  assert.match(String(preflight.headers['access-control-allow-headers']), /idempotency-key/);
  const answer = await fixture.gateway.inject({
    method: 'POST',
    url: '/v1/applications',
    headers: { origin: allowedOrigin, 'idempotency-key': newKey() },
    payload: syntheticApplication(),
  });
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(answer.headers['access-control-allow-origin'], allowedOrigin);
  assert.match(String(answer.headers['access-control-expose-headers']), /idempotent-replayed/);
  const foreign = await fixture.gateway.inject({
    method: 'OPTIONS',
    url: '/v1/applications',
    headers: { ...headers, origin: foreignOrigin },
  });
  assert.equal(foreign.headers['access-control-allow-origin'], undefined);
});

test('the OpenAPI document has every route, its problems and its security', async () => {
  await using fixture = startGateway();
  const document = (await fixture.gateway.inject('/openapi.json')).json<{
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        { responses: object; security?: object[]; parameters?: { name: string; required: boolean }[] }
      >
    >;
  }>();
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(Object.keys(document.paths).toSorted(), [
    '/health',
    '/problems/{code}',
    '/v1/adviser-calls',
    '/v1/adviser-calls/{id}',
    '/v1/applications',
    '/v1/cases/{caseCode}',
    '/v1/cases/{caseCode}/application.pdf',
    '/v1/feedback',
    '/v1/file-holds/{hold}',
    '/v1/handoffs',
    '/v1/handoffs/{id}',
    '/v1/handoffs/{id}/claim',
    '/v1/handoffs/{id}/done',
    '/v1/handoffs/{id}/files',
    '/v1/handoffs/{id}/taken',
    '/v1/officer/adviser-calls',
    '/v1/officer/adviser-calls/{id}/answer',
    '/v1/officer/adviser-calls/{id}/end',
    '/v1/officer/attention',
    '/v1/officer/attention/{number}',
    '/v1/officer/attention/{number}/retry',
    '/v1/officer/attention/{number}/settle',
    '/v1/officer/cases',
    '/v1/officer/cases/{caseCode}',
    '/v1/officer/cases/{caseCode}/advance',
    '/v1/officer/cases/{caseCode}/application.pdf',
    '/v1/officer/cases/{caseCode}/files/{fileId}',
    '/v1/officer/cases/{caseCode}/finish',
    '/v1/officer/cases/{caseCode}/resume',
    '/v1/officer/cases/{caseCode}/return',
    '/v1/officer/feedback',
    '/v1/officer/units/{unit}/queue',
    '/v1/officer/units/{unit}/queue/counters/{counter}/again',
    '/v1/officer/units/{unit}/queue/counters/{counter}/call',
    '/v1/officer/units/{unit}/queue/counters/{counter}/next',
    '/v1/officer/units/{unit}/queue/counters/{counter}/serve',
    '/v1/officer/units/{unit}/queue/counters/{counter}/skip',
    '/v1/outbox-keys',
    '/v1/procedures',
    '/v1/procedures/{id}',
    '/v1/provisional/{number}',
    '/v1/queue-tickets/{code}',
    '/v1/sealed-applications',
    '/v1/unit-suggestions',
    '/v1/units',
    '/v1/units/{code}',
    '/v1/units/{unit}/queue',
    '/v1/units/{unit}/queue/display',
    '/v1/units/{unit}/queue/kiosks',
    '/v1/units/{unit}/queue/tickets',
    '/v1/uploads',
  ]);
  const required = (path: string): readonly string[] | undefined =>
    document.paths[path]?.['post']?.parameters
      ?.filter((parameter) => parameter.required)
      .map((parameter) => parameter.name);
  assert.deepEqual(required('/v1/applications'), ['idempotency-key']);
  assert.deepEqual(required('/v1/sealed-applications'), ['idempotency-key']);
  assert.deepEqual(required('/v1/officer/cases/{caseCode}/advance'), ['caseCode', 'if-match']);
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      assert.ok('4XX' in operation.responses, path);
      assert.equal(
        operation.security !== undefined,
        /^\/v1\/(?:officer|handoffs\/\{id\}(?!\/(?:claim|taken)))/.test(path),
        path,
      );
    }
});

test('the type of a problem document leads to its explanation', async () => {
  await using fixture = startGateway();
  const problem = assertProblem(await fixture.gateway.inject('/nowhere'), 'not-found');
  const explanation = (await fixture.gateway.inject(problem.type)).json<{ code: string; message: object }>();
  assert.equal(explanation.code, 'not-found');
  assert.deepEqual(explanation.message, problem.message);
  assertProblem(await fixture.gateway.inject('/problems/toString'), 'not-found');
});

test('a database that cannot be written answers 503 and takes nothing', async () => {
  await using fixture = startGateway();
  fixture.database.connection.exec('PRAGMA query_only = ON');
  const key = newKey();
  const refused = await fixture.submit(syntheticApplication(), key);
  assertProblem(refused, 'storage-unavailable');
  assert.equal(refused.headers['retry-after'], '2');
  fixture.database.connection.exec('PRAGMA query_only = OFF');
  assert.equal((await fixture.submit(syntheticApplication(), key)).statusCode, 201);
});
