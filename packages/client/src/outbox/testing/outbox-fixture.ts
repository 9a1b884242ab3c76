import { deleteDB, openDB } from 'idb';
import { openOutbox } from '../open-outbox.ts';
import type { Outbox, OutboxOptions, OutboxState, PutOutcome } from '../open-outbox.ts';
import { createFakeGateway } from './fake-gateway.ts';
import type { FakeGateway } from './fake-gateway.ts';

/** Of the test that runs; new for each. */
export let gateway: FakeGateway;
export let databaseName = '';
let opened: Outbox[] = [];

/** Opens a tab's outbox on the database of the test. */
export function open(options: Partial<OutboxOptions> = {}): Outbox {
  const outbox = openOutbox({
    databaseName,
    client: gateway,
    firstDelayMs: 5,
    longestDelayMs: 40,
    ...options,
  });
  opened.push(outbox);
  return outbox;
}

/** Resolves with the first state that is as wanted. */
export const until = (outbox: Outbox, wanted: (state: OutboxState) => boolean): Promise<OutboxState> =>
  new Promise((resolve) => {
    const stop = outbox.watch((state) => {
      if (!wanted(state)) return;
      queueMicrotask(() => stop());
      resolve(state);
    });
  });

export const ready = (outbox: Outbox): Promise<OutboxState> => until(outbox, (state) => state.ready);
export const empty = (outbox: Outbox): Promise<OutboxState> =>
  until(outbox, ({ waiting, refused }) => waiting + refused === 0);

export function numberOf(outcome: PutOutcome): string {
  if (outcome.code !== 'ok') throw new Error(outcome.code);
  return outcome.provisionalNumber;
}

/** A kiosk that has its keys and then loses the network. */
export async function cutOff(options: Partial<OutboxOptions> = {}): Promise<Outbox> {
  const outbox = open(options);
  await ready(outbox);
  gateway.online = false;
  return outbox;
}

/** Everything that the database holds, as text. */
export async function stored(): Promise<string> {
  const database = await openDB(databaseName);
  const all = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
  database.close();
  return JSON.stringify(all);
}

/** Gives each test of the file a gateway and a database of its own; call it once, at the top. */
export function useOutbox(): void {
  beforeEach(async () => {
    gateway = await createFakeGateway();
    databaseName = `outbox-test-${crypto.randomUUID()}`;
    opened = [];
  });

  afterEach(async () => {
    for (const outbox of opened) await outbox.close();
    await deleteDB(databaseName);
  });
}
