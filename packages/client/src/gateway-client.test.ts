import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, asyncProperty, constantFrom, json, oneof, string } from 'fast-check';
import { createGatewayClient } from './gateway-client.ts';
import {
  answerJson,
  caseStatus,
  startTestGateway,
  submissionRequest,
  submissionResult,
} from './test-gateway.node.ts';

test('a case is looked up by its code, escaped in the path', async () => {
  const paths: (string | undefined)[] = [];
  await using gateway = await startTestGateway((request, response) => {
    paths.push(request.url);
    answerJson(response, 200, caseStatus);
  });
  const client = createGatewayClient({ baseUrl: `${gateway.baseUrl}/` });
  assert.deepEqual(await client.caseStatus('H29/1 x'), { code: 'ok', value: caseStatus });
  assert.deepEqual(paths, ['/v1/cases/H29%2F1%20x']);
});

test('a submission carries its key and its answers', async () => {
  let seen: unknown;
  await using gateway = await startTestGateway((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      seen = [request.method, request.url, request.headers['idempotency-key'], JSON.parse(body)];
      answerJson(response, 201, submissionResult);
    });
  });
  const client = createGatewayClient({ baseUrl: gateway.baseUrl });
  const outcome = await client.submit(submissionRequest, 'key-1');
  assert.deepEqual(outcome, { code: 'ok', value: submissionResult });
  assert.deepEqual(seen, ['POST', '/v1/applications', 'key-1', submissionRequest]);
});

test('an address travels in the body, and each suggestion has its unit and its reason', async () => {
  const suggestion = {
    unit: {
      code: '26740',
      name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' },
      province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Hồ Chí Minh City' } },
    },
    reason: 'exact',
  };
  let answer: unknown = [suggestion];
  const seen: unknown[] = [];
  await using gateway = await startTestGateway((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      seen.push([request.method, request.url, JSON.parse(body)]);
      answerJson(response, 200, answer);
    });
  });
  const client = createGatewayClient({ baseUrl: gateway.baseUrl });
  assert.deepEqual(await client.suggestUnits('Q.1 & P.2'), { code: 'ok', value: [suggestion] });
  assert.deepEqual(seen, [['POST', '/v1/unit-suggestions', { address: 'Q.1 & P.2' }]]);
  for (const garbled of [[{ ...suggestion, reason: 'because' }], [{ reason: 'exact' }], [null]]) {
    answer = garbled;
    assert.deepEqual(await client.suggestUnits('x'), { code: 'garbled' });
  }
});

test('a problem document is handed over with its sentence', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    code: 'case-not-found',
    message: { vi: 'Không thấy hồ sơ.', en: 'No such case.' },
  };
  await using gateway = await startTestGateway((_request, response) => answerJson(response, 404, problem));
  const outcome = await createGatewayClient({ baseUrl: gateway.baseUrl }).caseStatus('X');
  assert.deepEqual(outcome, { code: 'problem', problem });
});

test('nobody listens: offline', async () => {
  const gateway = await startTestGateway(() => undefined);
  await gateway[Symbol.asyncDispose]();
  const outcome = await createGatewayClient({ baseUrl: gateway.baseUrl }).procedures();
  assert.deepEqual(outcome, { code: 'offline' });
});

test('the connection is reset in the middle of the answer: offline', async () => {
  await using gateway = await startTestGateway((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"caseCode":', () => response.destroy());
  });
  const outcome = await createGatewayClient({ baseUrl: gateway.baseUrl }).caseStatus('X');
  assert.deepEqual(outcome, { code: 'offline' });
});

test("a proxy's error page is garbled, whatever its status", async () => {
  for (const status of [200, 502]) {
    await using gateway = await startTestGateway((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
    });
    const outcome = await createGatewayClient({ baseUrl: gateway.baseUrl }).procedure('p');
    assert.deepEqual(outcome, { code: 'garbled' });
  }
});

test('a gateway that does not answer in time: timeout, and the request is given up', async () => {
  let gone: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (gone = resolve));
  await using gateway = await startTestGateway((request) => request.on('close', () => gone()));
  const client = createGatewayClient({ baseUrl: gateway.baseUrl, timeoutMs: 200 });
  assert.deepEqual(await client.unit('26740'), { code: 'timeout' });
  await closed;
});

test('an answer that stops half way: timeout', async () => {
  await using gateway = await startTestGateway((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('[');
  });
  const client = createGatewayClient({ baseUrl: gateway.baseUrl, timeoutMs: 200 });
  assert.deepEqual(await client.searchUnits('bến'), { code: 'timeout' });
});

test('a case without proper steps, and a unit without a province, are garbled', async () => {
  const answers: readonly unknown[] = [
    { ...caseStatus, steps: [{ id: 'received' }] },
    { ...caseStatus, state: 'eaten' },
    { ...caseStatus, unit: undefined },
    { code: '26740', name: { vi: 'a', en: 'b' } },
  ];
  for (const answer of answers) {
    const client = createGatewayClient({
      baseUrl: 'http://gateway.example',
      fetch: async () => Response.json(answer),
    });
    assert.deepEqual(await client.caseStatus('c'), { code: 'garbled' });
    assert.deepEqual(await client.unit('u'), { code: 'garbled' });
  }
});

test('an answered call leaves no timer behind', async () => {
  const client = createGatewayClient({
    baseUrl: 'http://gateway.example',
    fetch: async () => Response.json([]),
    timeoutMs: 60_000,
  });
  await client.procedures();
  assert.ok(!process.getActiveResourcesInfo().includes('Timeout'));
});

test("the caller's abort rejects with its reason, before and during a call", async () => {
  const controller = new AbortController();
  await using gateway = await startTestGateway(() => controller.abort(new Error('left')));
  const client = createGatewayClient({ baseUrl: gateway.baseUrl });
  await assert.rejects(client.procedures({ signal: controller.signal }), /left/);
  await assert.rejects(client.procedures({ signal: controller.signal }), /left/);
});

test('no answer body whatever makes a call throw', async () => {
  await assertProperty(
    asyncProperty(oneof(json(), string()), constantFrom(200, 201, 404, 500), async (body, status) => {
      const client = createGatewayClient({
        baseUrl: 'http://gateway.example',
        fetch: async () => new Response(body, { status }),
      });
      const outcomes = await Promise.all([
        client.procedures(),
        client.procedure('p'),
        client.searchUnits('q'),
        client.suggestUnits('a'),
        client.unit('1'),
        client.caseStatus('c'),
        client.submit(submissionRequest, 'k'),
      ]);
      for (const outcome of outcomes) assert.ok(outcome.code === 'garbled' || body.startsWith('['));
    }),
    { numRuns: 100 },
  );
});
