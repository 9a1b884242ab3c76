import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { OfficerQueue, QueueTicket } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { builtInCatalogue } from '../testing/gateway-fixture.ts';
import { startQueue, unit } from '../testing/queue-fixture.ts';

const code = (number: string): string => `Q.${unit}-261123-${number}`;

test('each line has its letter, and counts for itself', async () => {
  await using queue = startQueue();
  const numbers = [];
  for (const service of ['hand-in', 'civil-status', 'hand-in', 'land'])
    numbers.push((await queue.take(service)).number);
  assert.deepEqual(numbers, ['A001', 'B001', 'A002', 'D001']);
  const third = await queue.take('hand-in');
  assert.deepEqual(third, {
    code: code('A003'),
    number: 'A003',
    service: {
      id: 'hand-in',
      name: { vi: 'Nộp và nhận hồ sơ', en: 'Hand in or collect papers', 'zh-Hant': '遞交和取件' },
    },
    counters: [
      { vi: 'Quầy 1', en: 'Counter 1', 'zh-Hant': '1 號櫃台' },
      { vi: 'Quầy 2', en: 'Counter 2', 'zh-Hant': '2 號櫃台' },
    ],
    state: 'waiting',
    takenAt: '2026-11-23T02:16:00.000Z',
    ahead: 2,
  });
});

test('a request that is sent again has the number it had', async () => {
  await using queue = startQueue();
  const id = randomUUID();
  const answers = await Promise.all(
    [id, id.toUpperCase(), id].map((key) => queue.post({ service: 'land' }, key)),
  );
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).toSorted((left, right) => left - right),
    [200, 200, 201],
  );
  assert.deepEqual(new Set(answers.map((answer) => answer.json<QueueTicket>().number)), new Set(['D001']));
  assertProblem(await queue.post({ service: 'hand-in' }, id), 'idempotency-key-reused');
  assertProblem(await queue.post({ service: 'land' }, 'none'), 'idempotency-key-missing');
  assertProblem(await queue.post({ service: 'swimming' }), 'queue-service-unknown');
  assert.equal((await queue.officer()).waiting.length, 1);
});

test('numbers begin anew at midnight in Vietnam, and yesterday is over', async () => {
  await using queue = startQueue();
  const yesterday = await queue.take('land');
  // 09:16 in Vietnam: 14 hours and 44 minutes are left of the day.
  queue.pass(14 * 60 + 43);
  assert.equal((await queue.take('land')).number, 'D002');
  queue.pass(1);
  assert.equal((await queue.take('land')).number, 'D001');
  assert.deepEqual(
    (await queue.officer()).waiting.map(({ number }) => number),
    ['D001'],
  );
  assert.equal((await queue.find(yesterday.code)).json<QueueTicket>().state, 'lapsed');
  assertProblem(await queue.at('5', 'call', yesterday.code), 'queue-ticket-unknown');
});

test('a counter calls whoever has waited longest in its lines, and one person at a time', async () => {
  await using queue = startQueue();
  for (const service of ['certification', 'hand-in', 'certification', 'land']) {
    await queue.take(service);
    queue.pass(1);
  }
  assert.equal(await queue.next('2'), 'C001');
  assert.equal(await queue.next('2'), 'C001', 'asked again after a lost answer');
  assert.equal(await queue.next('1'), 'A001');
  assert.equal(await queue.next('3'), undefined);
  await queue.at('2', 'serve', code('C001'));
  assert.equal(await queue.next('2'), 'C002');
  const { calls, last } = await queue.display();
  assert.deepEqual(
    calls.map(({ counter, number }) => `${number} ${counter.name.vi}`),
    ['C002 Quầy 2', 'A001 Quầy 1', 'C001 Quầy 2'],
  );
  assert.equal(last, calls[0]?.id);
});

test('who was absent can be called later, and out of turn', async () => {
  await using queue = startQueue();
  await queue.take('land');
  await queue.take('land');
  await queue.next('5');
  assertProblem(await queue.at('5', 'call', code('D002')), 'queue-counter-busy');
  assert.equal((await queue.at('5', 'again', code('D001'))).statusCode, 200);
  assert.equal((await queue.display()).calls.length, 2);
  await queue.at('5', 'skip', code('D001'));
  assert.equal((await queue.at('5', 'skip', code('D001'))).statusCode, 200, 'sent again');
  assert.deepEqual(
    (await queue.officer()).absent.map(({ number }) => number),
    ['D001'],
  );
  assert.equal(await queue.next('5'), 'D002');
  await queue.at('5', 'serve', code('D002'));
  assertProblem(await queue.at('5', 'call', code('D002')), 'queue-ticket-elsewhere');
  const { counters } = (await queue.at('5', 'call', code('D001'))).json<OfficerQueue>();
  assert.equal(counters.find(({ id }) => id === '5')?.ticket?.number, 'D001');
  assertProblem(await queue.at('4', 'serve', code('D001')), 'queue-ticket-elsewhere');
  assert.equal((await queue.find(code('D001'))).json<QueueTicket>().counter?.id, '5');
});

test('of two counters at once each has somebody else', async () => {
  await using queue = startQueue();
  for (const _person of [1, 2]) await queue.take('hand-in');
  const called = await Promise.all(['1', '2'].map((counter) => queue.next(counter)));
  assert.deepEqual(new Set(called), new Set(['A001', 'A002']));
});

test('how long it takes is said only once it has been measured', async () => {
  await using queue = startQueue();
  const minutes = async (): Promise<number | undefined> =>
    (await queue.overview()).services.find(({ id }) => id === 'land')?.minutes;
  for (let person = 0; person < 5; person += 1) {
    await queue.take('land');
    assert.equal(await minutes(), undefined);
    await queue.serve('5', 8);
  }
  assert.equal(await minutes(), 0, 'nobody waits');
  await queue.take('land');
  await queue.take('land');
  assert.equal(await minutes(), 16);
  await queue.next('5');
  queue.pass(3);
  assert.equal(await minutes(), 13);
  queue.pass(60);
  assert.equal(await minutes(), undefined, 'the counter has been silent for an hour');
});

test(
  'a display hears of a call at once, and waits while there is none',
  { timeout: 60_000 },
  async ({ mock }) => {
    // It looks again by itself now and then; not here.
    mock.timers.enable({ apis: ['setTimeout'] });
    const catalogue = builtInCatalogue();
    let asks: () => void = () => undefined;
    const unitOf = (code: string) => {
      asks();
      return catalogue.unit(code);
    };
    await using queue = startQueue({ displayWaitMs: 600_000, catalogue: { ...catalogue, unit: unitOf } });
    await queue.take('land');
    /** Resolves when the display waits: once its unit is known, nothing is awaited before that. */
    const display = async (after: number) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      asks = resolve;
      const answer = queue.display(after);
      await promise;
      return { answer };
    };
    const first = await display(0);
    await queue.next('5');
    const heard = await first.answer;
    assert.equal(heard.calls[0]?.number, 'D001');
    const second = await display(heard.last);
    await queue.at('5', 'again', code('D001'));
    assert.equal((await second.answer).last, heard.last + 1);
  },
);

test('only officers call, and others see numbers alone', async () => {
  await using queue = startQueue();
  const ticket = await queue.take('land');
  const { gateway, database } = queue.fixture;
  for (const action of ['next', 'serve'])
    assertProblem(
      await gateway.inject({
        method: 'POST',
        url: `/v1/officer/units/${unit}/queue/counters/5/${action}`,
        payload: { ticket: ticket.code },
      }),
      'officer-token-wrong',
    );
  assertProblem(await queue.at('99', 'next'), 'queue-counter-unknown');
  assertProblem(await queue.at('5', 'serve', 'nothing'), 'queue-ticket-unknown');
  assertProblem(await queue.find(code('D002')), 'queue-ticket-unknown');
  assertProblem(await gateway.inject('/v1/units/1/queue'), 'unit-unknown');
  const columns = database.connection.prepare('SELECT * FROM queue_tickets').all();
  assert.deepEqual(Object.keys(columns[0] ?? {}), [
    'seq',
    'id',
    'unit_code',
    'day',
    'number',
    'service_id',
    'state',
    'taken_at',
    'counter_id',
    'called_at',
    'ended_at',
  ]);
});
