import { assert } from 'chai';
import { openDB } from 'idb';
import { newSubmissionId } from '../submission-id.ts';
import { application, planted, problem } from './testing/fake-gateway.ts';
import {
  cutOff,
  databaseName,
  empty,
  gateway,
  numberOf,
  open,
  ready,
  stored,
  until,
  useOutbox,
} from './testing/outbox-fixture.ts';

useOutbox();

describe('the outbox', () => {
  it('keeps an application without network, and hands it over once when it is back', async () => {
    const outbox = await cutOff();
    const id = newSubmissionId();
    const number = numberOf(await outbox.put(application, id));
    assert.match(number, /^(?:\d{4}-){3}\d{4}$/);
    assert.deepEqual(await outbox.find(number), { code: 'waiting', here: true });
    const { count, since } = await outbox.waiting();
    assert.equal(count, 1);
    assert.isAtMost(since?.getTime() ?? Infinity, Date.now());
    gateway.online = true;
    outbox.sendNow();
    await empty(outbox);
    assert.deepEqual(gateway.attempts, [id]);
    assert.equal(gateway.cases.get(id)?.application, JSON.stringify(application));
    gateway.online = false;
    const caseCode = gateway.cases.get(id)?.caseCode ?? '';
    assert.deepEqual(await outbox.find(number.replaceAll('-', ' ')), { code: 'submitted', caseCode });
  });

  it('finds out by itself that the network is back', async () => {
    const outbox = await cutOff();
    await outbox.put(application, newSubmissionId());
    gateway.online = true;
    await empty(outbox);
    assert.equal(gateway.cases.size, 1);
  });

  it('stores nothing of the person that could be read', async () => {
    const outbox = await cutOff();
    for (let count = 0; count < 5; count += 1) await outbox.put(application, newSubmissionId());
    const text = await stored();
    assert.include(text, '"attempts"');
    for (const value of planted) assert.notInclude(text, value);
    gateway.online = true;
    outbox.sendNow();
    await empty(outbox);
    const after = await stored();
    assert.include(after, 'H29.26740');
    for (const value of planted) assert.notInclude(after, value);
    assert.notInclude(after, '"sealed"');
  });

  it('tells the gateway which files nobody waits with, and none that somebody does', async () => {
    const hourMs = 3_600_000;
    let laterMs = 0;
    const now = (): Date => new Date(Date.now() + laterMs);
    const first = await cutOff({ now });
    const [needed = '', idle = ''] = [await first.holdFiles(), await first.holdFiles()];
    await first.put(application, newSubmissionId(), needed);
    await first.close();
    // A restart three days later, still without network, and another one with it.
    laterMs += 72 * hourMs;
    const second = open({ now });
    const fresh = (await second.holdFiles()) ?? '';
    await until(second, ({ waiting }) => waiting === 1);
    assert.deepEqual(gateway.released, []);
    await second.close();
    gateway.online = true;
    gateway.instead = () => ({ code: 'offline' });
    const third = open({ now });
    while (gateway.attempts.length === 0) await until(third, () => true);
    assert.deepEqual(gateway.released, [idle]);
    gateway.instead = undefined;
    third.sendNow();
    await empty(third);
    await third.close();
    // What has become a case is bound; its hold is let go with the others of the day.
    laterMs += 5 * hourMs;
    const fourth = open({ now });
    while (gateway.released.length < 3) await until(fourth, () => true);
    assert.sameMembers([...gateway.released], [idle, needed, fresh]);
  });

  it('put twice under one id, it is kept once', async () => {
    const outbox = await cutOff();
    const id = newSubmissionId();
    const [first, second] = await Promise.all([outbox.put(application, id), outbox.put(application, id)]);
    assert.deepEqual(first, second);
    assert.equal((await until(outbox, () => true)).waiting, 1);
    gateway.online = true;
    outbox.sendNow();
    await empty(outbox);
    assert.deepEqual(await outbox.put(application, id), first);
    assert.equal((await until(outbox, () => true)).waiting, 0);
  });

  it('a thousand applications all arrive, once', async function arrives() {
    this.timeout(180_000);
    const outbox = await cutOff();
    const ids = Array.from({ length: 1000 }, () => newSubmissionId());
    const numbers = new Set<string>();
    for (let start = 0; start < ids.length; start += 50) {
      const puts = ids.slice(start, start + 50).map((id) => outbox.put(application, id));
      for (const put of await Promise.all(puts)) numbers.add(numberOf(put));
    }
    assert.equal(numbers.size, ids.length);
    assert.equal((await until(outbox, () => true)).waiting, ids.length);
    gateway.online = true;
    outbox.sendNow();
    await empty(outbox);
    assert.equal(gateway.attempts.length, ids.length);
    assert.sameMembers([...gateway.cases.keys()], ids);
  });

  it('of two tabs one sends, and the other goes on when it is closed', async () => {
    const first = await cutOff();
    const second = open();
    const ids = Array.from({ length: 6 }, () => newSubmissionId());
    for (const [index, id] of ids.entries())
      numberOf(await (index % 2 === 0 ? first : second).put(application, id));
    assert.equal((await until(second, ({ waiting }) => waiting === 6)).waiting, 6);
    gateway.beforeAnswer = async () => {
      if (gateway.cases.size === 3) void first.close();
    };
    gateway.online = true;
    second.sendNow();
    await empty(second);
    assert.sameMembers([...gateway.cases.keys()], ids);
    // The third had no answer before its tab was closed: it came twice, and is one case.
    assert.equal(gateway.attempts.length, 7);
  });

  it('a restart does not hurry a gateway that is away, and a person can', async () => {
    const slow = { firstDelayMs: 3_600_000, longestDelayMs: 3_600_000 };
    const outbox = open(slow);
    await ready(outbox);
    gateway.instead = () => ({ code: 'timeout' });
    await outbox.put(application, newSubmissionId());
    await until(outbox, () => gateway.attempts.length === 1);
    await outbox.close();
    gateway.instead = undefined;
    const again = open(slow);
    await until(again, ({ waiting }) => waiting === 1);
    await again.find('0612-5536-7354-8508');
    assert.equal(gateway.attempts.length, 1);
    again.sendNow();
    await empty(again);
    assert.equal(gateway.cases.size, 1);
  });

  it('one that the gateway refuses is kept and told, and does not hold up the others', async () => {
    const outbox = await cutOff();
    const [bad, good] = [newSubmissionId(), newSubmissionId()];
    const number = numberOf(await outbox.put(application, bad));
    await outbox.put(application, good);
    gateway.instead = (id) => (id === bad ? problem('seal-key-unknown') : undefined);
    gateway.online = true;
    outbox.sendNow();
    const state = await until(outbox, ({ waiting, refused }) => waiting === 0 && refused === 1);
    assert.equal(state.refused, 1);
    assert.deepEqual([...gateway.cases.keys()], [good]);
    assert.deepEqual(await outbox.find(number), { code: 'needs-attention' });
    gateway.instead = undefined;
    outbox.sendNow();
    await empty(outbox);
    assert.equal(gateway.cases.size, 2);
  });

  it('one that always fails at the gateway does not hold up the others', async () => {
    const outbox = await cutOff();
    const [bad, good] = [newSubmissionId(), newSubmissionId()];
    await outbox.put(application, bad);
    await outbox.put(application, good);
    gateway.instead = (id) => (id === bad ? problem('internal', 500) : undefined);
    gateway.online = true;
    outbox.sendNow();
    await until(outbox, ({ waiting }) => waiting === 1);
    assert.deepEqual([...gateway.cases.keys()], [good]);
  });

  it('what an officer must look at is never called handed in', async () => {
    const outbox = await cutOff();
    const number = numberOf(await outbox.put(application, newSubmissionId()));
    const client = {
      ...gateway,
      handOver: async () =>
        ({
          code: 'ok',
          value: { state: 'needs-attention', provisionalNumber: number, problem: 'fee-changed' },
        }) as const,
    };
    await outbox.close();
    const again = open({ client });
    again.sendNow();
    await empty(again);
    assert.deepEqual(await again.find(number), { code: 'needs-attention' });
  });

  it('forgets after its time which case a number became; the gateway still knows', async () => {
    let now = new Date();
    const outbox = open({ keepSettledMs: 1000, now: () => now });
    await ready(outbox);
    const number = numberOf(await outbox.put(application, newSubmissionId()));
    await empty(outbox);
    await outbox.close();
    now = new Date(now.getTime() + 3_600_000);
    const again = open({ keepSettledMs: 1000, now: () => now });
    await ready(again);
    await until(again, () => true);
    assert.notInclude(await stored(), 'H29.26740');
    assert.equal((await again.find(number)).code, 'submitted');
  });

  it('an entry that was damaged on the disk is kept and told', async () => {
    const outbox = await cutOff();
    const number = numberOf(await outbox.put(application, newSubmissionId()));
    await outbox.close();
    const database = await openDB(databaseName);
    await database.put('waiting', { number, sealed: 7 });
    database.close();
    gateway.online = true;
    const again = open();
    await until(again, ({ refused }) => refused === 1);
    assert.deepEqual(await again.find(number), { code: 'needs-attention' });
    assert.include(await stored(), 'entry-damaged');
    assert.deepEqual(gateway.attempts, []);
  });

  it('numbers that are none, of another kiosk, or that nobody can be asked about', async () => {
    const outbox = await cutOff();
    assert.deepEqual(await outbox.find('0612-5536-7354-8509'), { code: 'not-a-number' });
    assert.deepEqual(await outbox.find('0612-5536-7354-8508'), { code: 'unanswered' });
    gateway.online = true;
    assert.deepEqual(await outbox.find('0612-5536-7354-8508'), { code: 'waiting', here: false });
  });
});

describe('what cannot wait', () => {
  it('is told by a kiosk that was never online', async () => {
    gateway.online = false;
    const outbox = open();
    assert.isFalse((await until(outbox, () => true)).ready);
    assert.deepEqual(await outbox.put(application, newSubmissionId()), { code: 'no-keys' });
  });

  it('is told by a kiosk whose keys are too old; the last one serves as long as it is opened', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    gateway.keysOf(seconds - 100, seconds + 100);
    const outbox = await cutOff();
    assert.equal((await outbox.put(application, newSubmissionId())).code, 'ok');
    await outbox.close();
    const late = open({ now: () => new Date(Date.now() + 200_000) });
    assert.deepEqual(await late.put(application, newSubmissionId()), { code: 'keys-expired' });
  });

  it('files that have not reached the gateway', async () => {
    const outbox = await cutOff();
    const withFile = (value: unknown): typeof application => ({
      ...application,
      answers: { ...application.answers, lease: { value: value as string, provenance: 'typed' } },
    });
    const there = { id: 'f1', name: 'hợp đồng.pdf', bytes: 3, sha256: 'ab', type: 'application/pdf' };
    for (const value of [
      [{ ...there, id: '' }],
      [there, { name: 'x' }],
      [new File(['x'], 'x.pdf')],
      { a: 1 },
    ])
      assert.deepEqual(await outbox.put(withFile(value), newSubmissionId()), { code: 'files-not-uploaded' });
    assert.equal((await outbox.put(withFile([there]), newSubmissionId())).code, 'ok');
    assert.equal((await outbox.put(withFile(['a', 'b']), newSubmissionId())).code, 'ok');
  });

  it('more than the gateway takes', async () => {
    const outbox = await cutOff();
    const long = { value: 'ă'.repeat(140_000), provenance: 'typed' } as const;
    const answers = { ...application.answers, long };
    assert.deepEqual(await outbox.put({ ...application, answers }, newSubmissionId()), { code: 'too-large' });
  });
});
