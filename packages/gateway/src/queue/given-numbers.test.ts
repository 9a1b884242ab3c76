import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { QueueMark, QueueTicket } from '../api.ts';
import { assertProblem } from '../testing/assertions.ts';
import { startQueue } from '../testing/queue-fixture.ts';
import type { QueueFixture } from '../testing/queue-fixture.ts';

const takenAt = '2026-11-23T02:10:00.000Z';

async function kioskWithMark(
  queue: QueueFixture,
): Promise<{ readonly kiosk: string; readonly mark: string }> {
  const kiosk = randomUUID();
  return { kiosk, mark: (await queue.lend(kiosk)).json<QueueMark>().mark };
}

test('each kiosk has a mark of its own, and keeps it', async () => {
  await using queue = startQueue();
  const first = await kioskWithMark(queue);
  const second = await kioskWithMark(queue);
  assert.deepEqual([first.mark, second.mark], ['K1', 'K2']);
  queue.pass(29 * 24 * 60);
  assert.equal((await queue.lend(second.kiosk)).json<QueueMark>().mark, 'K2');
  queue.pass(2 * 24 * 60);
  assert.equal((await kioskWithMark(queue)).mark, 'K1', 'not heard of for a month');
  assert.equal((await queue.lend(first.kiosk)).json<QueueMark>().mark, 'K3');
});

test('a number given without network takes the place in the line that it was given at', async () => {
  await using queue = startQueue();
  const { kiosk } = await kioskWithMark(queue);
  await queue.take('land');
  const id = randomUUID();
  const body = { service: 'land', given: { kiosk, number: 'K1-001', takenAt } };
  const came = await queue.post(body, id);
  assert.equal(came.statusCode, 201, came.body);
  assert.equal(came.json<QueueTicket>().code, 'Q.26740-261123-K1-001');
  assert.equal((await queue.post(body, id)).statusCode, 200);
  assert.equal(await queue.next('5'), 'K1-001');
  assert.equal((await queue.display()).calls[0]?.number, 'K1-001');
  assert.equal((await queue.post(body, id)).json<QueueTicket>().state, 'called');
});

test('when the answer to a request was lost, the number on paper is the one that is called', async () => {
  await using queue = startQueue();
  const { kiosk } = await kioskWithMark(queue);
  const id = randomUUID();
  await queue.post({ service: 'land' }, id);
  await queue.next('5');
  const given = { kiosk, number: 'K1-001', takenAt };
  await queue.post({ service: 'land', given }, id);
  const { absent, waiting } = await queue.officer();
  assert.deepEqual([waiting.map(({ number }) => number), absent], [['K1-001'], []]);
  assert.equal(await queue.next('5'), 'K1-001');
  assert.equal((await queue.post({ service: 'land' }, id)).json<QueueTicket>().number, 'K1-001');
  assert.equal((await queue.take('land')).number, 'D002', 'the other number is not given again');
});

test('a number of yesterday is taken in, and calls nobody', async () => {
  await using queue = startQueue();
  const { kiosk } = await kioskWithMark(queue);
  queue.pass(24 * 60);
  const given = { kiosk, number: 'K1-001', takenAt };
  assert.equal((await queue.post({ service: 'land', given })).json<QueueTicket>().state, 'lapsed');
  const again = { ...given, takenAt: '2026-11-24T02:10:00Z' };
  assert.equal((await queue.post({ service: 'land', given: again })).json<QueueTicket>().state, 'waiting');
  assert.equal((await queue.officer()).waiting.length, 1);
});

test('none but the kiosk gives numbers with its mark, and none twice', async () => {
  await using queue = startQueue();
  const { kiosk } = await kioskWithMark(queue);
  const given = { kiosk, number: 'K1-001', takenAt };
  const post = (change: object, id?: string) =>
    queue.post({ service: 'land', given: { ...given, ...change } }, id);
  assertProblem(await post({ kiosk: randomUUID() }), 'queue-kiosk-unknown');
  assertProblem(await post({ number: 'K2-001' }), 'queue-kiosk-unknown');
  assertProblem(await post({ number: 'A001' }), 'request-invalid');
  assertProblem(await post({ takenAt: 'yesterday' }), 'request-invalid');
  assertProblem(await post({ takenAt: '2016-12-31T23:59:60Z' }), 'request-invalid');
  const id = randomUUID();
  await post({}, id);
  assertProblem(await post({}), 'queue-number-taken');
  assertProblem(await post({ number: 'K1-002' }, id), 'idempotency-key-reused');
  assert.equal((await queue.officer()).waiting.length, 1);
});

test('a kiosk whose clock is ahead lets nobody wait until then', async () => {
  await using queue = startQueue();
  const { kiosk } = await kioskWithMark(queue);
  const given = { kiosk, number: 'K1-001', takenAt: '2027-01-01T00:00:00Z' };
  const came = await queue.post({ service: 'land', given });
  assert.equal(came.json<QueueTicket>().takenAt, '2026-11-23T02:16:00.000Z');
});
