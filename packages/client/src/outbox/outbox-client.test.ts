import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildGateway, catalogueOf, openDatabase, openKeyring } from '@motcua/gateway';
import { provisionalNumberOf, sealApplication } from '@motcua/sealing';
import { assert as assertProperty, asyncProperty, jsonValue } from 'fast-check';
import { newSubmissionId } from '../submission-id.ts';
import { answerJson, startTestGateway, submissionRequest, submissionResult } from '../test-gateway.node.ts';
import { createOutboxClient } from './outbox-client.ts';
import type { OutboxClient } from './outbox-client.ts';
import { keyToSealTo } from './sealing-key.ts';

interface RealGateway extends AsyncDisposable {
  readonly client: OutboxClient;
}

async function startRealGateway(): Promise<RealGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-client-'));
  const database = openDatabase(':memory:');
  const gateway = buildGateway({
    database,
    keyring: openKeyring({ folder: join(folder, 'keys'), database }),
    catalogue: catalogueOf([]),
    filesFolder: join(folder, 'files'),
    officerToken: 'a-token-of-the-tests-only',
    origins: [],
  });
  const baseUrl = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return {
    client: createOutboxClient({ baseUrl }),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('keys from the gateway seal what it opens; what it cannot take is kept for an officer', async () => {
  await using gateway = await startRealGateway();
  const { client } = gateway;
  const keys = await client.keys();
  if (keys.code !== 'ok') throw new Error(keys.code);
  const key = keyToSealTo(keys.value.keys, Date.now());
  assert.equal(key, keys.value.keys[0]);
  if (key === undefined) throw new Error('no key');
  const submissionId = newSubmissionId();
  const number = await provisionalNumberOf(submissionId);
  assert.deepEqual(await client.provisional(number), { code: 'ok', value: { state: 'waiting' } });
  const sealed = await sealApplication(JSON.stringify(submissionRequest), { submissionId, key });
  assert.deepEqual(await client.handOver(sealed, submissionId), {
    code: 'ok',
    value: { state: 'needs-attention', provisionalNumber: number, problem: 'procedure-unknown' },
  });
  assert.deepEqual(await client.provisional(number), { code: 'ok', value: { state: 'needs-attention' } });
  const damaged = await client.handOver(`${sealed}A`, submissionId);
  assert.equal(damaged.code === 'problem' && damaged.problem.code, 'seal-damaged');
});

test('any JSON in place of an answer is garbled, never taken for one', async () => {
  let answer: unknown;
  await using gateway = await startTestGateway((_request, response) => answerJson(response, 200, answer));
  const client = createOutboxClient({ baseUrl: gateway.baseUrl });
  await assertProperty(
    asyncProperty(jsonValue(), async (value) => {
      answer = value;
      const outcomes = await Promise.all([client.keys(), client.handOver('x', 'y'), client.provisional('z')]);
      for (const { code } of outcomes) assert.equal(code, 'garbled');
    }),
    { numRuns: 50 },
  );
  answer = submissionResult;
  assert.equal((await client.handOver('x', 'y')).code, 'ok');
  answer = { keys: [] };
  assert.equal((await client.keys()).code, 'garbled');
});

test('the present key is chosen, then the next, then the last one as long as it is opened', () => {
  const key = (kid: string, exp: number) =>
    ({
      kty: 'EC',
      crv: 'P-256',
      x: '',
      y: '',
      use: 'enc',
      alg: 'ECDH-ES+A256KW',
      kid,
      nbf: exp - 30,
      exp,
      openUntil: exp + 180,
    }) as const;
  const keys = [key('present', 30), key('next', 60)];
  const at = (seconds: number) => keyToSealTo(keys, seconds * 1000)?.kid;
  assert.deepEqual([-500, 0, 29, 30, 59, 60, 239, 240].map(at), [
    'present',
    'present',
    'present',
    'next',
    'next',
    'next',
    'next',
    undefined,
  ]);
});
