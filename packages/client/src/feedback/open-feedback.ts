import type { FeedbackCount } from '@motcua/gateway/api';
import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import type { CareClient } from '../care-client.ts';
import { createBell } from '../outbox/bell.ts';
import type { Outcome } from '../outcome.ts';
import { countIn, nothingKept, packed } from './feedback-counts.ts';
import type { KeptFeedback } from './feedback-counts.ts';

export interface FeedbackBoxOptions {
  /** Of the database in the browser. */
  readonly databaseName: string;
  readonly client: Pick<CareClient, 'sendFeedback'>;
  /** Between attempts while nobody answers: 5 minutes without it. */
  readonly retryMs?: number;
}

/** Counts of what people said, kept until the gateway has them. Numbers only: there is nothing about anybody in it. */
export interface FeedbackBox extends AsyncDisposable {
  /** Counts one person in. Never rejects, and never waits for the network: whoever said it may leave. */
  add(said: Omit<FeedbackCount, 'count'>): Promise<void>;
  /** How many people's answers wait to be sent. */
  waiting(): Promise<number>;
  /** Tries at once. Otherwise it tries when something is added, when the browser says it is online, and now and then. */
  sendNow(): void;
  /** Ends the sending; what waits stays. Safe to call twice. */
  close(): Promise<void>;
}

interface FeedbackSchema extends DBSchema {
  kept: { key: 'feedback'; value: KeptFeedback };
}

/** Opens the box, and begins to send what is left of yesterday. Where the browser keeps nothing, memory has to do. */
export function openFeedback({ client, databaseName, retryMs = 300_000 }: FeedbackBoxOptions): FeedbackBox {
  const closing = new AbortController();
  const { signal } = closing;
  const bell = createBell();
  const opening = openDB<FeedbackSchema>(databaseName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('kept'),
  });
  let inMemory = nothingKept;
  const change = async (edit: (kept: KeptFeedback) => KeptFeedback): Promise<KeptFeedback> => {
    try {
      const { done, store } = (await opening).transaction('kept', 'readwrite');
      const kept = edit((await store.get('feedback')) ?? nothingKept);
      await store.put(kept, 'feedback');
      await done;
      return kept;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return (inMemory = edit(inMemory));
    }
  };
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const { report } = await change((kept) => packed(kept, () => crypto.randomUUID()));
      if (report === undefined) return;
      if (!isSettled(await client.sendFeedback(report, { signal }))) return;
      await change((kept) => (kept.report?.id === report.id ? { ...kept, report: undefined } : kept));
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await sendAll();
      await bell.wait(retryMs, signal);
    }
  };
  const running = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  addEventListener('online', () => bell.ring(), { signal });
  const close = async (): Promise<void> => {
    closing.abort();
    await running;
    (await opening.catch(() => undefined))?.close();
  };
  return {
    async add(said) {
      await change((kept) => ({ ...kept, counts: countIn(kept.counts, said) }));
      bell.ring();
    },
    async waiting() {
      const { counts, report } = await change((kept) => kept);
      return [...counts, ...(report?.counts ?? [])].reduce((sum, { count }) => sum + count, 0);
    },
    sendNow: () => bell.ring(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Taken, or refused for good; whatever else may do better later. */
function isSettled(outcome: Outcome<undefined>): boolean {
  if (outcome.code !== 'problem') return outcome.code === 'ok';
  const { status } = outcome.problem;
  return status < 500 && status !== 429 && status !== 408;
}
