import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { provisionalNumberOf } from '@motcua/sealing';
import * as fc from 'fast-check';
import type {
  AttentionItem,
  AttentionSummary,
  NeedsAttention,
  OutboxKeys,
  ProvisionalAnswer,
  SubmissionResult,
} from '../api.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { assertProblem } from '../testing/assertions.ts';
import { allowedOrigin, officerToken, startGateway } from '../testing/gateway-fixture.ts';
import type { GatewayFixture } from '../testing/gateway-fixture.ts';
import { newKey, plantedValues, syntheticApplication, withAnswer } from '../testing/synthetic-application.ts';

const count = ({ database }: GatewayFixture, table: string): unknown =>
  database.connection.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count'];

const sendSealed = async (fixture: GatewayFixture, request: unknown, key: string) =>
  await fixture.submitSealed(await fixture.seal(request, key), key);

const stateOf = async ({ gateway }: GatewayFixture, key: string): Promise<ProvisionalAnswer> =>
  (await gateway.inject(`/v1/provisional/${await provisionalNumberOf(key)}`)).json<ProvisionalAnswer>();

const officer = async (fixture: GatewayFixture, method: 'GET' | 'POST', path = '') =>
  await fixture.gateway.inject({
    method,
    url: `/v1/officer/attention${path}`,
    headers: { authorization: `Bearer ${officerToken}` },
  });

const unfit = withAnswer(syntheticApplication(), 'phone', '12');

test('the keys are two, and public', async () => {
  await using fixture = startGateway();
  const answer = await fixture.gateway.inject('/v1/outbox-keys');
  assert.deepEqual(answer.json<OutboxKeys>().keys, fixture.keyring.published());
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('a sealed application is answered like an open one', async () => {
  await using fixture = startGateway();
  const [sealedKey, openKey] = [newKey(), newKey()];
  const sealed = await sendSealed(fixture, syntheticApplication(), sealedKey);
  const open = await fixture.submit(syntheticApplication(), openKey);
  assert.equal(sealed.statusCode, 201);
  const without = ({ caseCode: _code, documents: _documents, ...rest }: SubmissionResult) => rest;
  assert.deepEqual(without(sealed.json<SubmissionResult>()), without(open.json<SubmissionResult>()));
  const { caseCode, documents } = sealed.json<SubmissionResult>();
  assert.equal((await fixture.gateway.inject(documents?.application.href ?? '')).statusCode, 200);
  assert.deepEqual(await stateOf(fixture, sealedKey), { state: 'submitted', caseCode });
  assert.equal((await fixture.gateway.inject(`/v1/cases/${caseCode}`)).statusCode, 200);
});

test('however often and however sealed it comes, one key makes one case', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const answers = await Promise.all([
    sendSealed(fixture, syntheticApplication(), key),
    sendSealed(fixture, syntheticApplication(), key),
    fixture.submit(syntheticApplication(), key),
    sendSealed(fixture, syntheticApplication(), key.toUpperCase()),
  ]);
  assert.deepEqual(
    answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b),
    [200, 200, 200, 201],
  );
  assert.equal(new Set(answers.map((answer) => answer.json<SubmissionResult>().caseCode)).size, 1);
  assert.equal(count(fixture, 'cases'), 1);
});

test('an application that was handed in before it was sealed keeps its case', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const { caseCode } = (await fixture.submit(syntheticApplication(), key)).json<SubmissionResult>();
  assert.equal((await sendSealed(fixture, syntheticApplication(), key)).statusCode, 200);
  assert.deepEqual(await stateOf(fixture, key), { state: 'submitted', caseCode });
});

test('a stolen copy of a seal makes no second case under another key', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const seal = await fixture.seal(syntheticApplication(), key);
  await fixture.submitSealed(seal, key);
  assertProblem(await fixture.submitSealed(seal, newKey()), 'seal-damaged');
  assert.equal(count(fixture, 'cases'), 1);
});

test('what cannot become a case is kept for an officer, once, and never called handed in', async () => {
  await using fixture = startGateway();
  const key = newKey();
  const number = await provisionalNumberOf(key);
  for (const _time of [1, 2]) {
    const answer = await sendSealed(fixture, unfit, key);
    assert.equal(answer.statusCode, 202);
    assert.deepEqual(answer.json<NeedsAttention>(), {
      state: 'needs-attention',
      provisionalNumber: number,
      problem: 'application-invalid',
    });
  }
  assert.deepEqual(await stateOf(fixture, key), { state: 'needs-attention' });
  assert.equal(count(fixture, 'cases'), 0);
  const list = (await officer(fixture, 'GET')).json<AttentionSummary[]>();
  assert.equal(list.length, 1);
  const [summary] = list;
  assert.equal(summary?.provisionalNumber, number);
  assert.equal(summary.place, 'Kiosk 1');
  assert.deepEqual(summary.procedure, unfit.procedure);
  assert.ok(!JSON.stringify(list).includes(plantedValues.name));
  const item = (await officer(fixture, 'GET', `/${number}`)).json<AttentionItem>();
  assert.deepEqual(JSON.parse(item.application), unfit);
  const answers = new Map(item.answers?.map(({ label, value }) => [label.vi, value.vi]));
  assert.ok([...answers.values()].includes(plantedValues.name));
  // What the definition does not take is shown as it is.
  assert.ok([...answers.values()].includes('12'), JSON.stringify([...answers]));
  assert.deepEqual(
    item.errors?.map(({ fieldId }) => fieldId),
    ['phone'],
  );
});

test('another fee, a withdrawn version, text that is no application: all are kept with their reason', async () => {
  await using fixture = startGateway();
  const base = syntheticApplication();
  for (const [application, problem] of [
    [{ ...base, feeShown: 1 }, 'fee-changed'],
    [{ ...base, procedure: { ...base.procedure, version: '0.0.1' } }, 'definition-version-unknown'],
    [{ ...base, procedure: { id: 'nothing', version: '1' } }, 'procedure-unknown'],
    [{ ...base, answers: 'none' }, 'request-invalid'],
    ['{"__proto__":{}}', 'body-malformed'],
    ['', 'body-malformed'],
    ['{', 'body-malformed'],
  ] as const) {
    const key = newKey();
    const answer = await sendSealed(fixture, application, key);
    assert.equal(answer.statusCode, 202, answer.body);
    assert.equal(answer.json<NeedsAttention>().problem, problem);
    const item = await officer(fixture, 'GET', `/${await provisionalNumberOf(key)}`);
    assert.equal(item.statusCode, 200, item.body);
    const kept = typeof application === 'string' ? application : JSON.stringify(application);
    assert.equal(item.json<AttentionItem>().application, kept);
  }
  assert.equal((await officer(fixture, 'GET')).json<AttentionSummary[]>().length, 7);
});

test('once the catalogue is mended an officer makes the case, and the number and the kiosk are told its code', async () => {
  await using broken = startGateway({ catalogue: catalogueOf([]) });
  const key = newKey();
  const seal = await broken.seal(syntheticApplication(), key);
  assert.equal((await broken.submitSealed(seal, key)).statusCode, 202);
  const path = `/${await provisionalNumberOf(key)}/retry`;
  assertProblem(await officer(broken, 'POST', path), 'procedure-unknown');

  await using mended = startGateway({ database: broken.database, keyring: broken.keyring });
  const retried = await officer(mended, 'POST', path);
  assert.equal(retried.statusCode, 200, retried.body);
  const { caseCode } = retried.json<SubmissionResult>();
  assert.deepEqual(await stateOf(mended, key), { state: 'submitted', caseCode });
  assert.equal((await mended.submitSealed(seal, key)).json<SubmissionResult>().caseCode, caseCode);
  assertProblem(await officer(mended, 'POST', path), 'attention-unknown');
});

test('what an officer has settled leaves the list; its number still says to ask', async () => {
  await using fixture = startGateway();
  const key = newKey();
  await sendSealed(fixture, unfit, key);
  const path = `/${await provisionalNumberOf(key)}/settle`;
  assert.equal((await officer(fixture, 'POST', path)).statusCode, 204);
  assertProblem(await officer(fixture, 'POST', path), 'attention-unknown');
  assert.deepEqual((await officer(fixture, 'GET')).json(), []);
  assert.deepEqual(await stateOf(fixture, key), { state: 'needs-attention' });
});

test('none but officers see what is kept', async () => {
  await using fixture = startGateway();
  for (const path of ['', '/0612-5536-7354-8508'])
    assertProblem(await fixture.gateway.inject(`/v1/officer/attention${path}`), 'officer-token-wrong');
});

test('a full shelf is said, and nothing is taken', async () => {
  await using fixture = startGateway({ outboxLimits: { attention: 10 } });
  const key = newKey();
  assertProblem(await sendSealed(fixture, unfit, key), 'storage-unavailable');
  assert.deepEqual(await stateOf(fixture, key), { state: 'waiting' });
  assert.equal((await sendSealed(fixture, syntheticApplication(), newKey())).statusCode, 201);
});

test('a key of another gateway and one that was destroyed are refused by their codes', async () => {
  await using fixture = startGateway();
  await using other = startGateway();
  const key = newKey();
  const seal = await fixture.seal(syntheticApplication(), key);
  assertProblem(await other.submitSealed(seal, key), 'seal-key-unknown');
  fixture.setNow(new Date('2027-11-23T02:16:00Z'));
  assertProblem(await fixture.submitSealed(seal, key), 'seal-expired');
});

test('random and mutated seals are refused by a code and leave nothing', async () => {
  await using fixture = startGateway({ outboxLimits: { perMinute: 10_000 } });
  const key = newKey();
  const seal = await fixture.seal(syntheticApplication(), key);
  const mutated = fc
    .tuple(fc.nat(seal.length - 1), fc.constantFrom('', 'A', '.', '_', '"', '\u0000'))
    .map(([at, text]) => seal.slice(0, at) + text + seal.slice(at + 1))
    .filter((text) => text !== seal);
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.string({ unit: 'binary' })), async (text) => {
      const { statusCode, body } = await fixture.submitSealed(text, key);
      assert.ok(statusCode === 422 || statusCode === 400, `${statusCode} ${body}`);
    }),
    { numRuns: 200 },
  );
  assert.equal(count(fixture, 'sealed_applications'), 0);
});

test('any application in a seal is taken or kept, never a fault of the gateway', async () => {
  await using fixture = startGateway({ outboxLimits: { perMinute: 10_000 } });
  const base = syntheticApplication();
  const application = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc
      .tuple(fc.constantFrom(...Object.keys(base)), fc.jsonValue())
      .map(([member, value]) => JSON.stringify({ ...base, [member]: value })),
  );
  await fc.assert(
    fc.asyncProperty(application, async (text) => {
      const { statusCode, body } = await sendSealed(fixture, text, newKey());
      assert.ok(statusCode === 201 || statusCode === 202, `${statusCode} ${body}`);
    }),
    { numRuns: 150 },
  );
  assert.ok(!fixture.log().includes('a request failed'));
});

test('a number that cannot be one, and one nobody has', async () => {
  await using fixture = startGateway();
  assertProblem(
    await fixture.gateway.inject('/v1/provisional/0612-5536-7354-8509'),
    'provisional-number-wrong',
  );
  assertProblem(
    await fixture.gateway.inject('/v1/provisional/H29.26740-261122-0007'),
    'provisional-number-wrong',
  );
  const answer = await fixture.gateway.inject('/v1/provisional/0612%205536%207354%208508');
  assert.deepEqual(answer.json(), { state: 'waiting' });
});

test('guessing numbers is slowed down', async () => {
  await using fixture = startGateway({ lookUpsPerMinute: 3 });
  const lookUp = () => fixture.gateway.inject('/v1/provisional/0612-5536-7354-8508');
  for (const _time of [1, 2, 3]) assert.equal((await lookUp()).statusCode, 200);
  assertProblem(await lookUp(), 'too-many-requests');
});

test('pages of the allowed origins may send seals', async () => {
  await using fixture = startGateway();
  const answer = await fixture.gateway.inject({
    method: 'OPTIONS',
    url: '/v1/sealed-applications',
    headers: {
      origin: allowedOrigin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });
  assert.equal(answer.headers['access-control-allow-origin'], allowedOrigin);
});

test('a key must come along, and the body must be a seal', async () => {
  await using fixture = startGateway();
  const send = (headers: Readonly<Record<string, string>>, payload: string) =>
    fixture.gateway.inject({ method: 'POST', url: '/v1/sealed-applications', headers, payload });
  assertProblem(await send({ 'content-type': 'application/jose' }, 'x'), 'idempotency-key-missing');
  assertProblem(
    await send({ 'content-type': 'text/plain', 'idempotency-key': newKey() }, 'x'),
    'media-type-unsupported',
  );
});

test('the log holds nothing of who applied, taken or kept', async () => {
  await using fixture = startGateway();
  await sendSealed(fixture, syntheticApplication(), newKey());
  await sendSealed(fixture, unfit, newKey());
  assert.match(fixture.log(), /sealed-applications/);
  for (const planted of Object.values(plantedValues)) assert.ok(!fixture.log().includes(planted));
});

test('a new version of the definition, valid meanwhile, keeps the application for an officer', async () => {
  const replaced = { ...civilStatusExtract, version: '2.0.0' };
  await using old = startGateway();
  const key = newKey();
  const seal = await old.seal(syntheticApplication(), key);
  await using fixture = startGateway({ catalogue: catalogueOf([replaced]), keyring: old.keyring });
  assert.equal(
    (await fixture.submitSealed(seal, key)).json<NeedsAttention>().problem,
    'definition-version-unknown',
  );
});
