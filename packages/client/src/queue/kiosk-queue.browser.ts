import type { QueueTicket, QueueTicketRequest } from '@motcua/gateway/api';
import { assert } from 'chai';
import { deleteDB } from 'idb';
import type { Outcome } from '../outcome.ts';
import { openKioskQueue } from './kiosk-queue.ts';
import type { KioskQueue } from './kiosk-queue.ts';
import type { QueueClient } from './queue-client.ts';

const databaseName = 'queue-of-the-tests';
const unit = '26740';

/** What the gateway knows, and whether it can be reached. */
class FakeGateway implements Pick<QueueClient, 'lend' | 'take'> {
  online = true;
  /** Answers are lost on their way. */
  deaf = false;
  refuses: string | undefined;
  readonly marks: string[] = [];
  readonly taken = new Map<string, QueueTicketRequest>();
  requests = 0;

  async lend(_unit: string, kiosk: string): ReturnType<QueueClient['lend']> {
    if (!this.online) return { code: 'offline' };
    if (!this.marks.includes(kiosk)) this.marks.push(kiosk);
    const mark = `K${this.marks.indexOf(kiosk) + 1}`;
    return { code: 'ok', value: { mark, until: '2026-12-23T00:00:00.000Z' } };
  }

  async take(_unit: string, request: QueueTicketRequest, id: string): Promise<Outcome<QueueTicket>> {
    this.requests += 1;
    if (!this.online) return { code: 'offline' };
    if (this.refuses !== undefined) {
      const message = { vi: '', en: '' };
      const problem = { type: '', title: '', status: 409, code: this.refuses, message };
      return { code: 'problem', problem };
    }
    this.taken.set(id, request);
    if (this.deaf) return { code: 'timeout' };
    const { service } = request;
    const name = { vi: service, en: service };
    const value = { code: '', number: '', service: { id: service, name }, counters: [], ahead: 0 };
    return { code: 'ok', value: { ...value, state: 'waiting', takenAt: '' } };
  }
}

let gateway: FakeGateway;
let now: Date;
const opened: KioskQueue[] = [];

beforeEach(() => {
  gateway = new FakeGateway();
  now = new Date('2026-11-23T02:16:00.000Z');
});
afterEach(async () => {
  for (const queue of opened.splice(0)) await queue.close();
  await deleteDB(databaseName);
});

function open(): KioskQueue {
  const times = { firstDelayMs: 5, longestDelayMs: 20 };
  const queue = openKioskQueue({ databaseName, client: gateway, unit, now: () => now, ...times });
  opened.push(queue);
  return queue;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come to this');
    await new Promise(requestAnimationFrame);
  }
}

/** A kiosk that has been lent its mark and is without network now. */
async function cutOff(): Promise<KioskQueue> {
  const queue = open();
  await until(async () => {
    const probe = await queue.give('land', 'probe');
    return probe.code === 'ok';
  });
  gateway.online = false;
  return queue;
}

const id = (): string => crypto.randomUUID();

async function number(queue: KioskQueue, key = id()): Promise<string> {
  const given = await queue.give('land', key);
  assert.equal(given.code, 'ok');
  return given.code === 'ok' ? given.ticket.number : '';
}

describe('the kiosk’s own numbers', () => {
  it('are given only with a mark that the gateway has lent', async () => {
    gateway.online = false;
    const queue = open();
    assert.deepEqual(await queue.give('land', id()), { code: 'no-numbers' });
  });

  it('count on without network, reach the gateway once when it is back, and carry their day', async () => {
    const queue = await cutOff();
    const keys = [id(), id(), id()];
    const numbers = [];
    for (const key of keys) numbers.push(await number(queue, key));
    assert.deepEqual(numbers, ['K1-002', 'K1-003', 'K1-004']);
    const given = await queue.give('land', id());
    assert.equal(given.code === 'ok' && given.ticket.code, 'Q.26740-261123-K1-005');
    gateway.online = true;
    queue.sendNow();
    await until(() => gateway.taken.size === 5);
    assert.deepEqual(gateway.taken.get(keys[1] ?? ''), {
      service: 'land',
      given: { kiosk: gateway.marks[0] ?? '', number: 'K1-003', takenAt: now.toISOString() },
    });
  });

  it('outlast the end of the page, and are sent again until the answer has come', async () => {
    const queue = await cutOff();
    const key = id();
    await number(queue, key);
    await queue.close();
    gateway.online = true;
    gateway.deaf = true;
    const again = open();
    await until(() => gateway.taken.has(key));
    const before = gateway.requests;
    await until(() => gateway.requests > before);
    gateway.deaf = false;
    assert.equal(await number(again), 'K1-003');
    assert.equal(gateway.marks.length, 1, 'the same kiosk');
  });

  it('begin anew each day, and never twice on one', async () => {
    const queue = await cutOff();
    const today = now;
    assert.equal(await number(queue), 'K1-002');
    now = new Date('2026-11-23T17:00:00.000Z');
    assert.equal(await number(queue), 'K1-001');
    now = today;
    assert.equal(await number(queue), 'K1-003', 'a clock that was set back');
    const all = await Promise.all(Array.from({ length: 20 }, () => number(queue)));
    assert.equal(new Set(all).size, 20);
  });

  it('asked twice under one id, it is one number', async () => {
    const queue = await cutOff();
    const key = id();
    assert.deepEqual(await queue.give('land', key), await queue.give('land', key));
  });

  it('end when the mark may be another kiosk’s', async () => {
    const queue = await cutOff();
    now = new Date('2026-12-23T00:00:00.000Z');
    assert.deepEqual(await queue.give('land', id()), { code: 'no-numbers' });
  });

  it('one that the gateway will not have does not hold up the others', async () => {
    const queue = await cutOff();
    await number(queue);
    gateway.refuses = 'queue-number-taken';
    gateway.online = true;
    const before = gateway.requests;
    queue.sendNow();
    await until(() => gateway.requests > before);
    gateway.refuses = undefined;
    const key = id();
    await number(queue, key);
    await until(() => gateway.taken.has(key));
  });
});
