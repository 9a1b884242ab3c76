import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { ProcedureSummary, SubmissionResult, UnitAnswer, UnitSuggestionAnswer } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import { newKey, syntheticApplication } from '../testing/synthetic-application.ts';
import { catalogueOf } from './catalogue-of.ts';

const version = (changes: Partial<ProcedureDefinition>): ProcedureDefinition => ({
  ...civilStatusExtract,
  ...changes,
});

/** 1.9.0 ends on the fixture's Monday, 1.10.0 runs on, 2.0.0 begins on Tuesday. */
const versions = catalogueOf([
  version({ version: '1.10.0' }),
  version({ version: '1.9.0', validTo: '2026-11-23' }),
  version({ version: '2.0.0', validFrom: '2026-11-24' }),
  version({ id: 'closed', version: '1.0.0', validTo: '2026-11-22' }),
]);

const tuesday = new Date('2026-11-23T17:00:00Z');

test('only what is valid today is listed, in its newest version', async () => {
  await using fixture = startGateway({ catalogue: versions });
  const list = async (): Promise<readonly (readonly string[])[]> =>
    (await fixture.gateway.inject('/v1/procedures'))
      .json<ProcedureSummary[]>()
      .map((entry) => [entry.id, entry.version]);
  assert.deepEqual(await list(), [['civil-status-extract', '1.10.0']]);
  fixture.setNow(tuesday);
  assert.deepEqual(await list(), [['civil-status-extract', '2.0.0']]);
  assertProblem(await fixture.gateway.inject('/v1/procedures/closed'), 'procedure-withdrawn');
  assertProblem(await fixture.gateway.inject('/v1/procedures/never'), 'procedure-unknown');
});

test('the list says what a person needs to find a procedure and to choose it', async () => {
  const keywords = { vi: ['giấy khai sinh'], en: ['birth certificate'] };
  const catalogue = catalogueOf([version({ keywords, lifeEvents: ['birth'], popularity: 90 })]);
  await using fixture = startGateway({ catalogue });
  const [entry] = (await fixture.gateway.inject('/v1/procedures')).json<ProcedureSummary[]>();
  const { audience, fee, group, level, minutesToComplete, processing } = civilStatusExtract;
  assert.deepEqual(
    { ...entry },
    {
      ...entry,
      keywords,
      lifeEvents: ['birth'],
      popularity: 90,
      audience,
      group,
      level,
      minutesToComplete,
      fee: fee.text,
      processing: processing.text,
      processingDays: 0,
      free: false,
    },
  );
});

test('an application begun with an older version is taken while that version is valid', async () => {
  await using fixture = startGateway({ catalogue: versions });
  const request = syntheticApplication({ procedure: { id: civilStatusExtract.id, version: '1.9.0' } });
  const taken = await fixture.submit(request, newKey());
  assert.equal(taken.json<SubmissionResult>().procedure.version, '1.9.0', taken.body);
  fixture.setNow(tuesday);
  assertProblem(await fixture.submit(request, newKey()), 'definition-version-unknown');
});

test('a definition comes whole, with a tag that spares the next transfer', async () => {
  await using fixture = startGateway();
  const url = '/v1/procedures/civil-status-extract';
  const first = await fixture.gateway.inject(url);
  assert.deepEqual(first.json(), civilStatusExtract);
  const etag = String(first.headers['etag']);
  for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await fixture.gateway.inject({ url, headers: { 'if-none-match': ifNoneMatch } });
    assert.equal(again.statusCode, 304, ifNoneMatch);
    assert.equal(again.body, '');
  }
  const other = await fixture.gateway.inject({ url, headers: { 'if-none-match': '"other"' } });
  assert.equal(other.statusCode, 200);
});

test('units are found by code, by name without diacritics, and by their former name', async () => {
  await using fixture = startGateway();
  const unit = (await fixture.gateway.inject('/v1/units/26740')).json<UnitAnswer>();
  assert.equal(unit.name.vi, 'Phường Sài Gòn');
  assert.equal(unit.province.code, '79');
  for (const search of ['sai gon', 'Sài Gòn'.normalize('NFD'), 'Bến Nghé', '26740']) {
    const found = await fixture.gateway.inject(`/v1/units?search=${encodeURIComponent(search)}`);
    assert.ok(
      found.json<UnitAnswer[]>().some((candidate) => candidate.code === '26740'),
      search,
    );
  }
  assertProblem(await fixture.gateway.inject('/v1/units/00000'), 'unit-unknown');
  assertProblem(await fixture.gateway.inject('/v1/units'), 'request-invalid');
});

test('the address of an old card leads to units of today, for the person to confirm', async () => {
  await using fixture = startGateway();
  const suggest = async (address: string): Promise<readonly UnitSuggestionAnswer[]> => {
    const answer = await fixture.gateway.inject({
      method: 'POST',
      url: '/v1/unit-suggestions',
      payload: { address },
    });
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    return answer.json<UnitSuggestionAnswer[]>();
  };
  const [unit, ...others] = await suggest('12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM');
  assert.deepEqual([unit?.unit.code, unit?.reason, others], ['26740', 'exact', []]);
  assert.equal(unit?.readAs, 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh');
  const divided = await suggest('Đa Kao, Quận 1, TP.HCM'.normalize('NFD'));
  assert.deepEqual(
    divided.map(({ reason }) => reason),
    ['divided', 'divided'],
  );
  assert.deepEqual(await suggest('không có nơi nào tên thế này'), []);
  for (const payload of [{}, { address: 'a'.repeat(401) }, { address: 'Quận 1', name: 'x' }]) {
    const refused = await fixture.gateway.inject({ method: 'POST', url: '/v1/unit-suggestions', payload });
    assertProblem(refused, 'request-invalid');
  }
});

test('due times follow the cut-off and the working days', async () => {
  await using fixture = startGateway();
  const dueAt = async (now: string): Promise<string> => {
    fixture.setNow(new Date(now));
    const answer = await fixture.submit(syntheticApplication(), newKey());
    return answer.json<SubmissionResult>().dueAt;
  };
  assert.equal(await dueAt('2026-11-30T07:59:00Z'), '2026-11-30T10:00:00.000Z', 'Monday 14:59: the same day');
  assert.equal(await dueAt('2026-11-30T08:00:00Z'), '2026-12-01T10:00:00.000Z', 'Monday 15:00: the next day');
  assert.equal(await dueAt('2026-12-04T09:00:00Z'), '2026-12-07T10:00:00.000Z', 'Friday evening: Monday');
});
