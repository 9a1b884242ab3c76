import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildGateway, catalogueOf, openDatabase } from '@motcua/gateway';
import { everyField } from '@motcua/procedures/samples';
import { createCareClient } from './care-client.ts';
import { answerJson, startTestGateway } from './test-gateway.node.ts';

test('a call goes out, is asked after and taken back; counts are taken', async (context) => {
  const filesFolder = await mkdtemp(join(tmpdir(), 'motcua-client-'));
  const database = openDatabase(':memory:');
  const gateway = buildGateway({
    database,
    filesFolder,
    catalogue: catalogueOf([everyField]),
    officerToken: 'a-token-of-the-tests-only',
    origins: [],
  });
  context.after(async () => {
    await gateway.close();
    database.close();
    await rm(filesFolder, { recursive: true, force: true });
  });
  const care = createCareClient({ baseUrl: await gateway.listen({ host: '127.0.0.1', port: 0 }) });
  const called = await care.callAdviser({ unit: '26740', place: 'Kiosk 1', step: 'form' });
  assert.ok(called.code === 'ok');
  assert.equal(called.value.state, 'waiting');
  assert.deepEqual(await care.adviserCall(called.value.id), called);
  assert.deepEqual(await care.cancelAdviserCall(called.value.id), { code: 'ok', value: undefined });
  const after = await care.adviserCall(called.value.id);
  assert.ok(after.code === 'ok' && after.value.state === 'over');
  const unknown = await care.adviserCall('nobody');
  assert.ok(unknown.code === 'problem' && unknown.problem.code === 'adviser-call-unknown');
  const report = {
    id: '0190a8f0-0000-7000-8000-000000000000',
    counts: [{ unit: '26740', service: everyField.id, day: '2026-11-23', score: 5, count: 1 }],
  } as const;
  assert.deepEqual(await care.sendFeedback(report), { code: 'ok', value: undefined });
});

test('an answer that is no call is not taken for one', async () => {
  await using gateway = await startTestGateway((_request, response) =>
    answerJson(response, 200, { id: 'a', state: 'asleep', calledAt: 'now', ahead: 0 }),
  );
  const care = createCareClient({ baseUrl: gateway.baseUrl });
  assert.equal((await care.adviserCall('a')).code, 'garbled');
});
