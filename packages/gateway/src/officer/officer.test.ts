import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseStatus, OfficerCase, OfficerCaseSummary, SubmissionResult } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { newKey, plantedValues, syntheticApplication } from '../testing/synthetic-application.ts';

async function submitted(fixture: GatewayFixture): Promise<string> {
  const answer = await fixture.submit(syntheticApplication(), newKey());
  return answer.json<SubmissionResult>().caseCode;
}

async function lookUp(fixture: GatewayFixture, caseCode: string): Promise<CaseStatus> {
  const answer = await fixture.gateway.inject(`/v1/cases/${encodeURIComponent(caseCode)}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<CaseStatus>();
}

test('the officer sees who applied, where from, and where each answer came from', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  const [summary] = (await fixture.officer('GET', '')).json<OfficerCaseSummary[]>();
  assert.equal(summary?.caseCode, caseCode);
  assert.equal(summary.applicantName, plantedValues.name);
  assert.deepEqual(summary.provenances, ['id-card-qr', 'typed']);

  const answer = await fixture.officer('GET', `/${caseCode}`);
  const officerCase = answer.json<OfficerCase>();
  assert.equal(answer.headers['etag'], '"1"');
  assert.equal(officerCase.place, 'Kiosk 1');
  assert.deepEqual(
    officerCase.answers.find((entry) => entry.value.vi === plantedValues.name)?.provenance,
    'id-card-qr',
  );
  assert.deepEqual(
    officerCase.events.map((event) => [event.who, event.what, event.stepId]),
    [['applicant', 'submitted', officerCase.steps[0]?.id]],
  );
});

test('the officer is told what to compare with the card, and nothing of a card that was proven', async () => {
  await using fixture = startGateway();
  const base = syntheticApplication();
  const proven = Object.fromEntries(
    Object.entries(base.answers).map(([id, { value, provenance }]) => [
      id,
      { value, provenance: provenance === 'typed' ? provenance : 'chip-verified' } as const,
    ]),
  );
  const toCompare = async (answers: typeof base.answers): Promise<readonly string[]> => {
    const { caseCode } = (await fixture.submit({ ...base, answers }, newKey())).json<SubmissionResult>();
    const shown = (await fixture.officer('GET', `/${caseCode}`)).json<OfficerCase>();
    return shown.answers.filter((answer) => answer.compareCard === true).map((answer) => answer.value.vi);
  };
  assert.deepEqual(await toCompare(base.answers), [plantedValues.name, '001 099 012 345']);
  assert.deepEqual(await toCompare(proven), []);
});

test('each step further shows at once in the look-up, and finishing ends the case', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  const advanced = await fixture.officer('POST', `/${caseCode}/advance`, { version: 1 });
  assert.equal(advanced.statusCode, 200, advanced.body);
  assert.equal(advanced.headers['etag'], '"2"');
  assert.deepEqual(
    (await lookUp(fixture, caseCode)).steps.map((step) => step.state),
    ['done', 'done', 'current', 'next'],
  );
  await fixture.officer('POST', `/${caseCode}/advance`, { version: 2 });
  assertProblem(
    await fixture.officer('POST', `/${caseCode}/advance`, { version: 3 }),
    'case-action-not-possible',
  );
  const finished = await fixture.officer('POST', `/${caseCode}/finish`, { version: 3 });
  assert.deepEqual(
    finished.json<OfficerCase>().events.map((event) => event.what),
    ['submitted', 'advanced', 'advanced', 'finished'],
  );
  const status = await lookUp(fixture, caseCode);
  assert.equal(status.state, 'finished');
  assert.ok(status.steps.every((step) => step.state === 'done' && step.doneAt !== undefined));
  assertProblem(
    await fixture.officer('POST', `/${caseCode}/finish`, { version: 4 }),
    'case-action-not-possible',
  );
});

test('a returned case says why, waits, and can be taken up again', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  const reason = 'Năm sinh trên đơn khác trong sổ.';
  await fixture.officer('POST', `/${caseCode}/return`, { version: 1, body: { reason } });
  const returned = await lookUp(fixture, caseCode);
  assert.equal(returned.state, 'returned');
  assert.equal(returned.returnReason, reason);
  for (const action of ['advance', 'finish'])
    assertProblem(
      await fixture.officer('POST', `/${caseCode}/${action}`, { version: 2 }),
      'case-action-not-possible',
    );
  await fixture.officer('POST', `/${caseCode}/resume`, { version: 2 });
  const resumed = await lookUp(fixture, caseCode);
  assert.equal(resumed.state, 'in-progress');
  assert.equal(resumed.returnReason, undefined);
  const { events } = (await fixture.officer('GET', `/${caseCode}`)).json<OfficerCase>();
  assert.equal(events.find((event) => event.what === 'returned')?.reason, reason);
});

test('a reason has 1 to 500 characters', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  for (const reason of ['', '   ', 'x'.repeat(501)]) {
    const answer = await fixture.officer('POST', `/${caseCode}/return`, { version: 1, body: { reason } });
    assertProblem(answer, 'request-invalid');
  }
});

test('a reason that everybody with the code can read names nobody', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  const reasons = [
    'Anh nguyễn văn  an mang thẻ đến.',
    'Số 001099012345 không khớp.',
    'Gọi 091 234 5678.',
    `Nguyễn Văn An`.normalize('NFD'),
  ];
  for (const reason of reasons) {
    const answer = await fixture.officer('POST', `/${caseCode}/return`, { version: 1, body: { reason } });
    assertProblem(answer, 'reason-personal');
  }
  const harmless = `Hồ sơ ${caseCode}: thiếu giấy, mang đến trước 23/11/2026.`;
  const answer = await fixture.officer('POST', `/${caseCode}/return`, {
    version: 1,
    body: { reason: harmless },
  });
  assert.equal(answer.statusCode, 200, answer.body);
});

test('of two officers at once the slower one is told that the case has changed', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  const answers = await Promise.all([
    fixture.officer('POST', `/${caseCode}/advance`, { version: 1 }),
    fixture.officer('POST', `/${caseCode}/finish`, { version: 1 }),
  ]);
  assert.deepEqual(new Set(answers.map((answer) => answer.statusCode)), new Set([200, 409]));
  assertProblem(answers.find((answer) => answer.statusCode === 409) ?? answers[0], 'case-changed');
  assertProblem(await fixture.officer('POST', `/${caseCode}/advance`), 'if-match-missing');
});

test('without the token nothing is shown and nothing changes', async () => {
  await using fixture = startGateway();
  const caseCode = await submitted(fixture);
  for (const authorization of [
    undefined,
    'Bearer',
    'Bearer wrong',
    'Basic YTpi',
    'Bearer a-token-of-the-tests',
  ]) {
    for (const [method, url] of [
      ['GET', '/v1/officer/cases'],
      ['GET', `/v1/officer/cases/${caseCode}`],
      ['POST', `/v1/officer/cases/${caseCode}/advance`],
    ] as const) {
      const answer = await fixture.gateway.inject({
        method,
        url,
        headers: { 'if-match': '"1"', ...(authorization === undefined ? {} : { authorization }) },
      });
      assertProblem(answer, 'officer-token-wrong');
      assert.equal(answer.headers['www-authenticate'], 'Bearer');
    }
  }
  assert.equal((await lookUp(fixture, caseCode)).steps[1]?.state, 'current');
});

test('the list pages backwards by case code', async () => {
  await using fixture = startGateway();
  const codes = [await submitted(fixture), await submitted(fixture), await submitted(fixture)];
  const page = async (query: string): Promise<readonly string[]> =>
    (await fixture.officer('GET', query)).json<OfficerCaseSummary[]>().map((entry) => entry.caseCode);
  assert.deepEqual(await page('?limit=2'), [codes[2], codes[1]]);
  assert.deepEqual(await page(`?limit=2&before=${codes[1]}`), [codes[0]]);
  assertProblem(await fixture.officer('GET', '?before=H29.26740-261123-9999'), 'case-unknown');
  assertProblem(await fixture.officer('GET', '?limit=0'), 'request-invalid');
});
