import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

/** A number that was given here, and that the gateway has not heard of. */
export interface GivenTicket {
  /** Its Idempotency-Key. */
  readonly id: string;
  readonly unit: string;
  readonly service: string;
  readonly number: string;
  /** RFC 3339. */
  readonly takenAt: string;
}

/** The mark that the gateway has lent to this kiosk. */
export interface KeptMark {
  readonly unit: string;
  readonly mark: string;
  /** RFC 3339. */
  readonly until: string;
}

interface TicketSchema extends DBSchema {
  waiting: { key: string; value: GivenTicket; indexes: { takenAt: string } };
  /** The last count of each day. */
  counts: { key: string; value: number };
  notes: { key: 'kiosk' | 'mark'; value: string | KeptMark };
}

export type Stored<Value> =
  | { readonly code: 'ok'; readonly value: Value }
  | { readonly code: 'storage-unavailable' };

/** This kiosk's own numbers, on its disk. Nothing in it is of a person. */
export interface TicketStore {
  /** The id that the gateway knows this kiosk by; made once. */
  kiosk(): Promise<Stored<string>>;
  mark(): Promise<Stored<KeptMark | undefined>>;
  keepMark(mark: KeptMark): Promise<Stored<undefined>>;
  /**
   * Counts on, and keeps the ticket that `make` makes of the count, as one: on the disk for good when this resolves. The
   * same id has the ticket that it had.
   */
  give(id: string, day: string, make: (count: number) => GivenTicket): Promise<Stored<GivenTicket>>;
  /** Tickets that the gateway has not heard of, in the order in which they were given. */
  waiting(): Promise<Stored<readonly GivenTicket[]>>;
  settle(id: string): Promise<Stored<undefined>>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Counts of days before are kept for so long: a clock that was set back must not give a number twice. */
const countsKept = 40;

export function openTicketStore(databaseName: string): TicketStore {
  let opening: Promise<IDBPDatabase<TicketSchema>> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const database = (): Promise<IDBPDatabase<TicketSchema>> => {
    opening ??= openDB<TicketSchema>(databaseName, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('waiting', { keyPath: 'id' }).createIndex('takenAt', 'takenAt');
        fresh.createObjectStore('counts');
        fresh.createObjectStore('notes');
      },
      terminated: forget,
    });
    return opening;
  };
  const stored = async <Value>(
    work: (open: IDBPDatabase<TicketSchema>) => Promise<Value>,
  ): Promise<Stored<Value>> => {
    try {
      return { code: 'ok', value: await work(await database()) };
    } catch (error) {
      if (!(error instanceof DOMException) && !(error instanceof ReferenceError)) throw error;
      forget();
      return { code: 'storage-unavailable' };
    }
  };
  const strict = { durability: 'strict' } as const;

  return {
    kiosk: () =>
      stored(async (open) => {
        const transaction = open.transaction('notes', 'readwrite', strict);
        const known = await transaction.store.get('kiosk');
        const kiosk = typeof known === 'string' ? known : crypto.randomUUID();
        if (known !== kiosk) await transaction.store.put(kiosk, 'kiosk');
        await transaction.done;
        return kiosk;
      }),
    mark: () =>
      stored(async (open) => {
        const mark = await open.get('notes', 'mark');
        return typeof mark === 'object' ? mark : undefined;
      }),
    keepMark: (mark) => stored(async (open) => void (await open.put('notes', mark, 'mark'))),
    give: (id, day, make) =>
      stored(async (open) => {
        const transaction = open.transaction(['waiting', 'counts'], 'readwrite', strict);
        const [waiting, counts] = [transaction.objectStore('waiting'), transaction.objectStore('counts')];
        const known = await waiting.get(id);
        if (known !== undefined) return known;
        const count = ((await counts.get(day)) ?? 0) + 1;
        const ticket = make(count);
        await counts.put(count, day);
        await waiting.put(ticket);
        const days = await counts.getAllKeys();
        for (const old of days.slice(0, -countsKept)) await counts.delete(old);
        await transaction.done;
        return ticket;
      }),
    waiting: () => stored((open) => open.getAllFromIndex('waiting', 'takenAt')),
    settle: (id) =>
      stored(async (open) => {
        await open.delete('waiting', id);
        return undefined;
      }),
    async close() {
      const closing = opening;
      forget();
      (await closing?.catch(() => undefined))?.close();
    },
  };
}
