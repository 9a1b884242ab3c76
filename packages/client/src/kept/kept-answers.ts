import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptAnswers } from './kept-gateway.ts';

interface KeptSchema extends DBSchema {
  answers: { key: string; value: unknown };
}

/** Opens the answers that were kept. A browser without storage keeps nothing and finds nothing. */
export function openKeptAnswers(databaseName: string): KeptAnswers {
  let opening: Promise<IDBPDatabase<KeptSchema>> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const withStore = async <Value>(
    work: (database: IDBPDatabase<KeptSchema>) => Promise<Value>,
  ): Promise<Value | undefined> => {
    try {
      opening ??= openDB<KeptSchema>(databaseName, 1, {
        upgrade: (fresh) => void fresh.createObjectStore('answers'),
        blocking(_current, _blocked, event) {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
      return await work(await opening);
    } catch (error) {
      forget();
      if (error instanceof DOMException || error instanceof ReferenceError) return undefined;
      throw error;
    }
  };
  return {
    keep: async (name, answer) => void (await withStore((open) => open.put('answers', answer, name))),
    find: (name) => withStore((open) => open.get('answers', name)),
  };
}
