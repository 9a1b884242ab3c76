import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import type { FeedbackCount, FeedbackSummary } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { officerToken, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';

const today = '2026-11-23';
const extract = { unit: '26740', service: 'civil-status-extract', day: today } as const;

const report = (
  { gateway }: GatewayFixture,
  counts: readonly unknown[],
  id: string = randomUUID(),
): Promise<LightMyRequestResponse> =>
  gateway.inject({ method: 'POST', url: '/v1/feedback', payload: { id, counts } });

const summaries = async ({ gateway }: GatewayFixture): Promise<readonly FeedbackSummary[]> =>
  (
    await gateway.inject({
      url: '/v1/officer/feedback',
      headers: { authorization: `Bearer ${officerToken}` },
    })
  ).json<readonly FeedbackSummary[]>();

test('counts are added up by unit, service, score and reason', async () => {
  await using fixture = startGateway();
  const counts: readonly FeedbackCount[] = [
    { ...extract, score: 5, reason: 'easy', count: 2 },
    { ...extract, score: 5, count: 1 },
    { ...extract, day: '2026-11-20', score: 2, reason: 'slow', count: 1 },
    { ...extract, service: 'case-status', score: 4, count: 3 },
  ];
  assert.equal((await report(fixture, counts)).statusCode, 204);
  assert.equal((await report(fixture, [{ ...extract, score: 5, reason: 'easy', count: 1 }])).statusCode, 204);
  const [ofCases, ofExtract] = await summaries(fixture);
  assert.deepEqual(ofCases, {
    unit: '26740',
    service: 'case-status',
    scores: [{ score: 4, count: 3 }],
    reasons: [],
  });
  assert.equal(ofExtract?.service, 'civil-status-extract');
  assert.ok(ofExtract.name?.vi);
  assert.deepEqual(ofExtract.scores, [
    { score: 2, count: 1 },
    { score: 5, count: 4 },
  ]);
  assert.deepEqual(ofExtract.reasons, [
    { reason: 'slow', count: 1 },
    { reason: 'easy', count: 3 },
  ]);
});

test('a report counts once, however often it comes', async () => {
  await using fixture = startGateway();
  const id = randomUUID();
  for (let time = 0; time < 3; time += 1)
    assert.equal((await report(fixture, [{ ...extract, score: 3, count: 1 }], id)).statusCode, 204);
  assert.deepEqual((await summaries(fixture))[0]?.scores, [{ score: 3, count: 1 }]);
});

test('what is not of this gateway is left out, and old days are not shown', async () => {
  await using fixture = startGateway();
  const answer = await report(fixture, [
    { ...extract, service: 'no-such-service', score: 1, count: 1 },
    { ...extract, unit: '99999', score: 1, count: 1 },
    { ...extract, day: '2031-01-01', score: 1, count: 1 },
    { ...extract, day: '2020-01-01', score: 1, count: 1 },
    { ...extract, day: '2026-10-10', score: 1, count: 1 },
  ]);
  assert.equal(answer.statusCode, 204);
  assert.deepEqual(await summaries(fixture), []);
});

test('nothing about a person is taken, and only officers see the counts', async () => {
  await using fixture = startGateway();
  for (const line of [
    { ...extract, score: 6, count: 1 },
    { ...extract, score: 5, count: 1, name: 'Nguyễn Văn An' },
    { ...extract, score: 5, count: 1, reason: 'Nguyễn Văn An' },
    { ...extract, score: 5, count: 0 },
    { ...extract, day: 'hôm nay', score: 5, count: 1 },
  ])
    assertProblem(await report(fixture, [line]), 'request-invalid');
  assertProblem(
    await report(fixture, [{ ...extract, score: 5, count: 1 }], 'Nguyễn Văn An'),
    'request-invalid',
  );
  assertProblem(await fixture.gateway.inject('/v1/officer/feedback'), 'officer-token-wrong');
});

test('any report is counted or refused, never a fault of ours', async () => {
  await using fixture = startGateway();
  const line = fc.record(
    {
      unit: fc.oneof(fc.constant(extract.unit), fc.string()),
      service: fc.oneof(fc.constant(extract.service), fc.string()),
      day: fc.oneof(fc.constant(today), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), fc.string()),
      score: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer()),
      reason: fc.oneof(fc.constantFrom('easy', 'slow'), fc.string()),
      count: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer()),
    },
    { requiredKeys: ['unit', 'service', 'day', 'score', 'count'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof({ weight: 9, arbitrary: line }, fc.jsonValue())), async (counts) => {
      const { statusCode } = await report(fixture, counts);
      assert.ok(statusCode === 204 || statusCode === 400 || statusCode === 429, String(statusCode));
    }),
    { numRuns: 60 },
  );
});
