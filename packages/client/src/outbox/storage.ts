import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { HoldNote, KeysNote, SenderNote, SettledEntry, WaitingEntry } from './entries.ts';

export interface OutboxSchema extends DBSchema {
  waiting: { key: string; value: WaitingEntry; indexes: { nextAttemptAt: number; state: string } };
  settled: { key: string; value: SettledEntry; indexes: { expiresAt: number } };
  notes: { key: string; value: KeysNote | SenderNote | HoldNote };
}

type StoreName = 'waiting' | 'settled' | 'notes';
export type Writing = IDBPTransaction<OutboxSchema, StoreName[], 'readwrite'>;
export type OutboxDatabase = IDBPDatabase<OutboxSchema>;

/** `storage-full`: the disk or the quota. `storage-unavailable`: no IndexedDB, or a broken one. */
export type StorageTrouble = { readonly code: 'storage-full' } | { readonly code: 'storage-unavailable' };
export type Stored<Value> = { readonly code: 'ok'; readonly value: Value } | StorageTrouble;

/** The browser's database, opened when it is needed, and again after the browser has closed it. */
export interface Storage {
  read<Value>(work: (database: OutboxDatabase) => Promise<Value>): Promise<Stored<Value>>;
  /**
   * All that `work` writes, or nothing of it. Resolves with `ok` once it is on the disk: strict durability, so that the
   * browser has told the operating system to flush (https://w3c.github.io/IndexedDB/#transaction-durability-hint).
   */
  write<Value>(work: (transaction: Writing) => Promise<Value>): Promise<Stored<Value>>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

export function openStorage(databaseName: string): Storage {
  let opening: Promise<OutboxDatabase> | undefined;
  let closed = false;
  const drop = (): void => {
    opening = undefined;
  };
  const database = async (): Promise<OutboxDatabase> => {
    opening ??= openDB<OutboxSchema>(databaseName, 1, {
      upgrade(fresh) {
        const waiting = fresh.createObjectStore('waiting', { keyPath: 'number' });
        waiting.createIndex('nextAttemptAt', 'nextAttemptAt');
        waiting.createIndex('state', 'state');
        fresh.createObjectStore('settled', { keyPath: 'number' }).createIndex('expiresAt', 'expiresAt');
        fresh.createObjectStore('notes', { keyPath: 'id' });
      },
      blocking(_current, _blocked, event) {
        drop();
        (event.target as IDBDatabase).close();
      },
      terminated: drop,
    });
    try {
      return await opening;
    } catch (error) {
      drop();
      throw error;
    }
  };
  const coded = async <Value>(work: () => Promise<Value>): Promise<Stored<Value>> => {
    if (closed || typeof indexedDB === 'undefined') return { code: 'storage-unavailable' };
    try {
      return { code: 'ok', value: await work() };
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'InvalidStateError') drop();
      return { code: error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable' };
    }
  };
  return {
    read: (work) => coded(async () => await work(await database())),
    write: (work) =>
      coded(async () => {
        const stores: StoreName[] = ['waiting', 'settled', 'notes'];
        const transaction = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
        const working = work(transaction).catch((error: unknown) => {
          if (transaction.error === null) abort(transaction);
          throw error;
        });
        const [value] = await Promise.all([working, transaction.done]);
        return value;
      }),
    async close() {
      closed = true;
      const closing = opening;
      drop();
      (await closing?.catch(() => undefined))?.close();
    },
  };
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
