import { assert } from 'chai';
import { newSubmissionId } from '../submission-id.ts';
import { application } from './testing/fake-gateway.ts';
import { cutOff, empty, gateway, numberOf, open, until, useOutbox } from './testing/outbox-fixture.ts';

useOutbox();

describe('a browser that fails', () => {
  const { transaction, open: openDatabase } = {
    transaction: Reflect.get(IDBDatabase.prototype, 'transaction'),
    open: Reflect.get(IDBFactory.prototype, 'open'),
  };
  afterEach(() => {
    IDBDatabase.prototype.transaction = transaction;
    IDBFactory.prototype.open = openDatabase;
  });

  it('a disk that is full is told, and nothing is half kept', async () => {
    const outbox = await cutOff();
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    assert.deepEqual(await outbox.put(application, newSubmissionId()), { code: 'storage-full' });
    IDBDatabase.prototype.transaction = transaction;
    assert.equal((await until(outbox, () => true)).waiting, 0);
  });

  it('a database that cannot be opened is told', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    const outbox = open();
    assert.deepEqual(await outbox.put(application, newSubmissionId()), { code: 'storage-unavailable' });
    assert.isFalse((await until(outbox, () => true)).ready);
    assert.equal((await outbox.find('0612-5536-7354-8508')).code, 'waiting');
  });

  it('every write is strict', async () => {
    const modes: unknown[] = [];
    IDBDatabase.prototype.transaction = function record(this: IDBDatabase, ...parameters) {
      if (parameters[1] === 'readwrite') modes.push(parameters[2]?.durability);
      return transaction.apply(this, parameters);
    };
    const outbox = await cutOff();
    await outbox.put(application, newSubmissionId());
    gateway.online = true;
    outbox.sendNow();
    await empty(outbox);
    assert.isAbove(modes.length, 3);
    assert.isTrue(modes.every((mode) => mode === 'strict'));
  });

  /** Aborts the nth write of the outbox and all after it, as if the browser had died there. */
  function dieAtWrite(step: number): { readonly died: () => boolean } {
    let writes = 0;
    IDBDatabase.prototype.transaction = function dies(this: IDBDatabase, ...parameters) {
      const made = transaction.apply(this, parameters);
      if (parameters[1] !== 'readwrite') return made;
      writes += 1;
      if (writes >= step) made.abort();
      return made;
    };
    return { died: () => writes >= step };
  }

  for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`killed at its write ${step}, every application it had promised to keep is one case`, async () => {
      const outbox = await cutOff();
      gateway.online = true;
      const { died } = dieAtWrite(step);
      const promised = new Map<string, string>();
      for (let count = 0; count < 3; count += 1) {
        const id = newSubmissionId();
        const kept = await outbox.put(application, id);
        if (kept.code === 'ok') promised.set(id, kept.provisionalNumber);
        else assert.equal(kept.code, 'storage-unavailable');
      }
      if (!died()) await Promise.race([empty(outbox), dead(died)]);
      await outbox.close();
      IDBDatabase.prototype.transaction = transaction;

      const again = open();
      again.sendNow();
      await empty(again);
      for (const [id, number] of promised) {
        const caseCode = gateway.cases.get(id)?.caseCode ?? 'none';
        assert.deepEqual(await again.find(number), { code: 'submitted', caseCode });
      }
      assert.equal(
        new Set([...gateway.cases.values()].map(({ caseCode }) => caseCode)).size,
        gateway.cases.size,
      );
    });
  }

  it('killed between the case and its answer, the next attempt has the same case', async () => {
    const outbox = await cutOff();
    const id = newSubmissionId();
    const number = numberOf(await outbox.put(application, id));
    const made = new Promise<void>((resolve) => {
      gateway.beforeAnswer = async () => {
        gateway.beforeAnswer = undefined;
        void outbox.close();
        resolve();
      };
    });
    gateway.online = true;
    outbox.sendNow();
    await made;
    await outbox.close();
    const again = open();
    again.sendNow();
    await empty(again);
    assert.equal(gateway.cases.size, 1);
    assert.deepEqual(gateway.attempts, [id, id]);
    assert.equal((await again.find(number)).code, 'submitted');
  });
});

async function dead(died: () => boolean): Promise<void> {
  while (!died()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
