import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { AdviserCall, OfficerAdviserCall } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { mondayMorning, officerToken, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';

const kiosk1 = {
  unit: '26740',
  place: 'Kiosk 1',
  step: 'form',
  procedure: 'civil-status-extract',
} as const;

const at = (seconds: number): Date => new Date(mondayMorning.getTime() + seconds * 1000);

const call = (
  { gateway }: GatewayFixture,
  method: 'GET' | 'POST' | 'DELETE',
  path = '',
  body?: unknown,
): Promise<LightMyRequestResponse> =>
  gateway.inject({
    method,
    url: `/v1/adviser-calls${path}`,
    ...(body === undefined ? {} : { payload: body as object }),
  });

const officer = (
  { gateway }: GatewayFixture,
  method: 'GET' | 'POST',
  path = '',
  body?: unknown,
): Promise<LightMyRequestResponse> =>
  gateway.inject({
    method,
    url: `/v1/officer/adviser-calls${path}`,
    headers: { authorization: `Bearer ${officerToken}` },
    ...(body === undefined ? {} : { payload: body as object }),
  });

async function place(fixture: GatewayFixture, body: unknown = kiosk1): Promise<AdviserCall> {
  const answer = await call(fixture, 'POST', '', body);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<AdviserCall>();
}

const ask = async (fixture: GatewayFixture, { id }: AdviserCall): Promise<AdviserCall> =>
  (await call(fixture, 'GET', `/${id}`)).json<AdviserCall>();

const list = async (fixture: GatewayFixture): Promise<readonly OfficerAdviserCall[]> =>
  (await officer(fixture, 'GET')).json<readonly OfficerAdviserCall[]>();

test('somebody calls, an officer sees where and at which step, and says who comes', async () => {
  await using fixture = startGateway();
  const placed = await place(fixture);
  assert.deepEqual(
    { ...placed, id: '' },
    { id: '', state: 'waiting', calledAt: mondayMorning.toISOString(), ahead: 0 },
  );
  const [listed] = await list(fixture);
  assert.equal(listed?.place, 'Kiosk 1');
  assert.equal(listed.step, 'form');
  assert.equal(listed.procedure?.id, 'civil-status-extract');
  const answered = await officer(fixture, 'POST', `/${placed.id}/answer`, { by: ' Quầy 3 ' });
  assert.equal(answered.json<OfficerAdviserCall>().answeredBy, 'Quầy 3');
  assert.deepEqual(await ask(fixture, placed), { ...placed, state: 'answered', answeredBy: 'Quầy 3' });
  assert.equal((await officer(fixture, 'POST', `/${placed.id}/end`)).statusCode, 204);
  assert.equal((await ask(fixture, placed)).state, 'over');
  assert.deepEqual(await list(fixture), []);
});

test('who waits longest comes first, and each is told how many are before', async () => {
  await using fixture = startGateway();
  const first = await place(fixture);
  fixture.setNow(at(5));
  const second = await place(fixture, { ...kiosk1, place: 'Kiosk 2' });
  assert.equal(second.ahead, 1);
  assert.deepEqual(
    (await list(fixture)).map(({ place: name }) => name),
    ['Kiosk 1', 'Kiosk 2'],
  );
  await officer(fixture, 'POST', `/${first.id}/answer`, { by: '' });
  assert.equal((await ask(fixture, second)).ahead, 0);
});

test('a kiosk has one call at a time, and takes it back', async () => {
  await using fixture = startGateway();
  const first = await place(fixture);
  const again = await place(fixture);
  assert.equal((await ask(fixture, first)).state, 'over');
  assert.equal((await list(fixture)).length, 1);
  assert.equal((await call(fixture, 'DELETE', `/${again.id}`)).statusCode, 204);
  assert.equal((await call(fixture, 'DELETE', `/${again.id}`)).statusCode, 204);
  assert.deepEqual(await list(fixture), []);
  assertProblem(await officer(fixture, 'POST', `/${again.id}/answer`, { by: '' }), 'adviser-call-over');
});

test('a kiosk that has fallen silent waits for nobody; one that asks stays on the list', async () => {
  await using fixture = startGateway();
  const silent = await place(fixture);
  const asking = await place(fixture, { ...kiosk1, place: 'Kiosk 2' });
  for (const seconds of [30, 60, 89]) {
    fixture.setNow(at(seconds));
    await ask(fixture, asking);
  }
  fixture.setNow(at(100));
  assert.deepEqual(
    (await list(fixture)).map(({ id }) => id),
    [asking.id],
  );
  assertProblem(await officer(fixture, 'POST', `/${silent.id}/answer`, { by: '' }), 'adviser-call-over');
  fixture.setNow(at(3 * 24 * 3600));
  await place(fixture, { ...kiosk1, place: 'Kiosk 3' });
  assertProblem(await call(fixture, 'GET', `/${silent.id}`), 'adviser-call-unknown');
});

test('nothing but place, step and procedure is taken, and only officers see the list', async () => {
  await using fixture = startGateway();
  for (const body of [
    { ...kiosk1, name: 'Nguyễn Văn An' },
    { ...kiosk1, step: 'Nguyễn Văn An' },
    { unit: '26740' },
  ])
    assertProblem(await call(fixture, 'POST', '', body), 'request-invalid');
  assertProblem(await call(fixture, 'POST', '', { ...kiosk1, unit: '99999' }), 'unit-unknown');
  assertProblem(await fixture.gateway.inject('/v1/officer/adviser-calls'), 'officer-token-wrong');
  assertProblem(await call(fixture, 'GET', '/nobody-has-this-id'), 'adviser-call-unknown');
  assertProblem(await call(fixture, 'DELETE', '/nobody-has-this-id'), 'adviser-call-unknown');
});

test('a procedure that is no more is left out', async () => {
  await using fixture = startGateway();
  await place(fixture, { ...kiosk1, procedure: 'of-yesterday' });
  const [listed] = await list(fixture);
  assert.equal(listed?.procedure, undefined);
});
