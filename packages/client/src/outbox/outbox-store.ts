import type { SealingKey } from '@motcua/sealing';
import { isWaitingEntry } from './entries.ts';
import type { HoldNote, KeysNote, SenderNote, SettledEntry, WaitingEntry } from './entries.ts';
import type { Storage, Stored } from './storage.ts';

/** What is in the outbox, in terms of applications. */
export interface OutboxStore {
  /** Keeps an entry; one with its number that is there already, or is settled, stays as it is. */
  add(entry: WaitingEntry): Promise<Stored<void>>;
  find(number: string): Promise<Stored<WaitingEntry | SettledEntry | undefined>>;
  /** The entry whose turn comes first. */
  next(): Promise<Stored<WaitingEntry | undefined>>;
  update(entry: WaitingEntry): Promise<Stored<void>>;
  /** The answer is kept and the application removed in one transaction: never one without the other. */
  settle(entry: SettledEntry): Promise<Stored<void>>;
  counts(): Promise<Stored<{ readonly waiting: number; readonly refused: number }>>;
  /** When the oldest was put in. */
  oldest(): Promise<Stored<number | undefined>>;
  keys(): Promise<Stored<KeysNote | undefined>>;
  keepKeys(keys: readonly SealingKey[], fetchedAt: number): Promise<Stored<void>>;
  keepHold(hold: string, madeAt: number): Promise<Stored<void>>;
  /** Holds made before then that no application waits with. */
  idleHolds(madeBefore: number): Promise<Stored<readonly string[]>>;
  forgetHold(hold: string): Promise<Stored<void>>;
  sender(): Promise<Stored<SenderNote>>;
  keepSender(note: Omit<SenderNote, 'id'>): Promise<Stored<void>>;
  /** Makes it the turn of each entry that the gateway might take by now. */
  hurry(now: number): Promise<Stored<void>>;
  /** Forgets settled entries whose time is over, and marks entries that nobody could send. */
  tidy(now: number): Promise<Stored<void>>;
}

const holdId = (hold: string): HoldNote['id'] => `hold ${hold}`;
const allHolds = (): IDBKeyRange => IDBKeyRange.bound('hold ', 'hold!', false, true);
const rested: SenderNote = { id: 'sender', failures: 0, quietUntil: 0 };

export function createOutboxStore(storage: Storage): OutboxStore {
  return {
    add: (entry) =>
      storage.write(async (transaction) => {
        const { number } = entry;
        const waiting = transaction.objectStore('waiting');
        const known =
          (await waiting.count(number)) + (await transaction.objectStore('settled').count(number));
        if (known === 0) await waiting.add(entry);
      }),
    find: (number) =>
      storage.read(
        async (database) =>
          (await database.get('settled', number)) ?? (await database.get('waiting', number)),
      ),
    next: () =>
      storage.read(async (database) => {
        const cursor = await database.transaction('waiting').store.index('nextAttemptAt').openCursor();
        return cursor?.value;
      }),
    update: (entry) =>
      storage.write(async (transaction) => {
        const waiting = transaction.objectStore('waiting');
        // Another tab may have settled it.
        if ((await waiting.count(entry.number)) === 1) await waiting.put(entry);
      }),
    settle: (entry) =>
      storage.write(async (transaction) => {
        await transaction.objectStore('settled').put(entry);
        await transaction.objectStore('waiting').delete(entry.number);
      }),
    counts: () =>
      storage.read(async (database) => {
        const transaction = database.transaction('waiting');
        const [all, refused] = await Promise.all([
          transaction.store.count(),
          transaction.store.index('state').count('refused'),
        ]);
        return { waiting: all - refused, refused };
      }),
    oldest: () =>
      storage.read(async (database) => {
        let oldest: number | undefined;
        let cursor = await database.transaction('waiting').store.openCursor();
        for (; cursor !== null; cursor = await cursor.continue()) {
          const { queuedAt } = cursor.value;
          // A damaged entry may have none.
          if (Number.isFinite(queuedAt)) oldest = Math.min(queuedAt, oldest ?? Infinity);
        }
        return oldest;
      }),
    keys: () =>
      storage.read(async (database) => (await database.get('notes', 'keys')) as KeysNote | undefined),
    keepKeys: (keys, fetchedAt) =>
      storage.write(
        async (transaction) =>
          void (await transaction.objectStore('notes').put({ id: 'keys', keys, fetchedAt })),
      ),
    keepHold: (hold, madeAt) =>
      storage.write(
        async (transaction) =>
          void (await transaction.objectStore('notes').put({ id: holdId(hold), hold, madeAt })),
      ),
    idleHolds: (madeBefore) =>
      storage.read(async (database) => {
        const transaction = database.transaction(['notes', 'waiting']);
        const notes = (await transaction.objectStore('notes').getAll(allHolds())) as readonly HoldNote[];
        const needed = new Set<string | undefined>();
        const waiting = transaction.objectStore('waiting');
        for (let cursor = await waiting.openCursor(); cursor !== null; cursor = await cursor.continue())
          needed.add(cursor.value.hold);
        return notes
          .filter(({ hold, madeAt }) => madeAt < madeBefore && !needed.has(hold))
          .map(({ hold }) => hold);
      }),
    forgetHold: (hold) =>
      storage.write((transaction) => transaction.objectStore('notes').delete(holdId(hold))),
    sender: () =>
      storage.read(
        async (database) => ((await database.get('notes', 'sender')) as SenderNote | undefined) ?? rested,
      ),
    keepSender: (note) =>
      storage.write(
        async (transaction) => void (await transaction.objectStore('notes').put({ id: 'sender', ...note })),
      ),
    hurry: (now) =>
      storage.write(async (transaction) => {
        const waiting = transaction.objectStore('waiting');
        const later = waiting
          .index('nextAttemptAt')
          .iterate(IDBKeyRange.bound(now, Number.MAX_SAFE_INTEGER, true, true));
        for await (const cursor of later) await cursor.update({ ...cursor.value, nextAttemptAt: now });
      }),
    tidy: (now) =>
      storage.write(async (transaction) => {
        const settled = transaction.objectStore('settled');
        for (const number of await settled.index('expiresAt').getAllKeys(IDBKeyRange.upperBound(now)))
          await settled.delete(number);
        const waiting = transaction.objectStore('waiting');
        for (let cursor = await waiting.openCursor(); cursor !== null; cursor = await cursor.continue()) {
          const { value } = cursor;
          if (isWaitingEntry({ ...value })) continue;
          await cursor.update({ ...value, ...unsendable });
        }
      }),
  };
}

/** What is left of a damaged entry is kept: perhaps somebody can still read the seal. */
const unsendable = {
  state: 'refused',
  problem: 'entry-damaged',
  nextAttemptAt: Number.MAX_SAFE_INTEGER,
} as const;
