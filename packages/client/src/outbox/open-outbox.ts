import type { SubmissionRequest } from '@motcua/gateway/api';
import { parseProvisionalNumber, provisionalNumberOf, sealApplication } from '@motcua/sealing';
import type { CallOptions } from '../exchange.ts';
import type { WaitingCount } from '../waiting-count.ts';
import { createBell } from './bell.ts';
import { findApplication } from './find-application.ts';
import type { FoundApplication } from './find-application.ts';
import type { OutboxClient } from './outbox-client.ts';
import { createOutboxStore } from './outbox-store.ts';
import { keyToSealTo } from './sealing-key.ts';
import { runSender } from './sender.ts';
import { openStorage } from './storage.ts';
import type { StorageTrouble } from './storage.ts';

export interface OutboxOptions {
  /** Of the database in the browser, of the lock and of the channel between tabs. */
  readonly databaseName: string;
  readonly client: OutboxClient;
  /** The machine's own clock without it. */
  readonly now?: () => Date;
  /** Pause after the first attempt that nobody answered; doubled after each more. 1 s without it. */
  readonly firstDelayMs?: number;
  /** 5 minutes without it. */
  readonly longestDelayMs?: number;
  /** How long this kiosk remembers which case a number has become; the gateway remembers for good. 30 days without it. */
  readonly keepSettledMs?: number;
}

/** What an application that is to wait came to. Whatever is not `ok`: nothing of it was kept. */
export type PutOutcome =
  /** It is on the disk, sealed. */
  | { readonly code: 'ok'; readonly provisionalNumber: string }
  /** A file has not reached the gateway; files cannot wait here. */
  | { readonly code: 'files-not-uploaded' }
  /** More than the gateway takes. */
  | { readonly code: 'too-large' }
  /** This kiosk has never reached the gateway: it has no key to seal to. */
  | { readonly code: 'no-keys' }
  /** It has not reached the gateway for so long that nobody would open the seal. */
  | { readonly code: 'keys-expired' }
  /** The page came neither by HTTPS nor from this machine, so the browser has no cryptography. */
  | { readonly code: 'no-cryptography' }
  | StorageTrouble;

export interface OutboxState {
  /** Applications that wait to be sent. */
  readonly waiting: number;
  /** Applications that the gateway will not have as they are; somebody must look after them. */
  readonly refused: number;
  /** Whether an application could wait now; ask before promising it to anybody. */
  readonly ready: boolean;
}

/**
 * Applications that wait, sealed to the gateway, until there is a network. All tabs of an origin share what is in it; one
 * of them sends.
 */
export interface Outbox extends AsyncDisposable {
  /**
   * A new hold for the files of one person's application; give it with each upload and then to {@link Outbox.put}. It is
   * on the disk before it is given, so that the gateway hears of it when nothing waits with these files after all.
   * Undefined when this kiosk can store nothing: the files are then kept for a day.
   */
  holdFiles(): Promise<string | undefined>;
  /**
   * Seals an application and keeps it until the gateway has answered. Resolves when it is on the disk for good. Put again
   * with the same id, it has the same number and is kept once. Take the id of earlier attempts to hand it in.
   */
  put(request: SubmissionRequest, submissionId: string, hold?: string): Promise<PutOutcome>;
  /** What has become of the application with a number, as typed or scanned: looks here, then asks the gateway. */
  find(number: string, options?: CallOptions): Promise<FoundApplication>;
  /** How many wait or are refused, and since when the oldest does. */
  waiting(): Promise<WaitingCount>;
  /** Tries at once, such as when a person says that the cable is back. Otherwise it finds out by itself. */
  sendNow(): void;
  /** Calls `listener` with the state as soon as it is known and then on each change; gives how to end that. */
  watch(listener: (state: OutboxState) => void): () => void;
  /** Ends the sending; what waits stays. Safe to call twice. */
  close(): Promise<void>;
}

const minuteMs = 60_000;
const largestApplicationBytes = 256 * 1024;

/**
 * Opens the outbox of a kiosk and begins to send. Never fails: what the browser cannot do is told by {@link Outbox.put}.
 *
 * @example
 * await using outbox = openOutbox({ databaseName: 'motcua-outbox', client: createOutboxClient({ baseUrl }) });
 * const kept = await outbox.put(request, submissionId);
 * if (kept.code === 'ok') printSlip(kept.provisionalNumber);
 */
export function openOutbox(options: OutboxOptions): Outbox {
  const { databaseName, client } = options;
  const nowMs = (): number => (options.now?.() ?? new Date()).getTime();
  const storage = openStorage(databaseName);
  const store = createOutboxStore(storage);
  const bell = createBell();
  const closing = new AbortController();
  const { signal } = closing;
  const listeners = new Set<(state: OutboxState) => void>();
  const channel = new BroadcastChannel(databaseName);

  const tell = async (): Promise<void> => {
    const [counts, keys] = await Promise.all([store.counts(), store.keys()]);
    if (signal.aborted) return;
    const known = keys.code === 'ok' ? (keys.value?.keys ?? []) : [];
    const { waiting, refused } = counts.code === 'ok' ? counts.value : { waiting: 0, refused: 0 };
    const ready = counts.code === 'ok' && keyToSealTo(known, nowMs()) !== undefined;
    for (const listener of listeners) listener({ waiting, refused, ready });
  };
  const changed = (): void => {
    if (signal.aborted) return;
    channel.postMessage('changed');
    void tell();
  };
  const wakeSender = (): void => {
    if (signal.aborted) return;
    channel.postMessage('send');
    bell.ring();
  };
  const sendNow = async (): Promise<void> => {
    await store.keepSender({ failures: 0, quietUntil: 0 });
    wakeSender();
  };
  const onOnline = (): void => void sendNow();
  channel.addEventListener('message', ({ data }) => {
    if (data === 'send') bell.ring();
    else void tell();
  });
  globalThis.addEventListener('online', onOnline);

  // Without locks there is no cryptography either: nothing can be put, so there is nothing to send.
  const sending = globalThis.isSecureContext
    ? navigator.locks.request(`${databaseName} sender`, { signal }, () =>
        runSender({
          store,
          client,
          bell,
          nowMs,
          signal,
          firstDelayMs: options.firstDelayMs ?? 1000,
          longestDelayMs: options.longestDelayMs ?? 5 * minuteMs,
          keepSettledMs: options.keepSettledMs ?? 30 * 24 * 60 * minuteMs,
          onChange: changed,
        }),
      )
    : Promise.resolve();
  const sent = sending.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  // Asks the browser not to clear this origin when the disk runs low.
  void globalThis.navigator.storage?.persist?.().catch(() => false);

  const close = async (): Promise<void> => {
    if (!signal.aborted) {
      closing.abort(new DOMException('the outbox was closed', 'AbortError'));
      globalThis.removeEventListener('online', onOnline);
      listeners.clear();
    }
    await sent;
    channel.close();
    await storage.close();
  };

  return {
    async holdFiles() {
      if (!globalThis.isSecureContext) return undefined;
      const hold = crypto.randomUUID();
      const stored = await store.keepHold(hold, nowMs());
      return stored.code === 'ok' ? hold : undefined;
    },
    async put(request, submissionId, hold) {
      if (!filesAreThere(request)) return { code: 'files-not-uploaded' };
      const application = JSON.stringify(request);
      if (new TextEncoder().encode(application).length > largestApplicationBytes)
        return { code: 'too-large' };
      if (!globalThis.isSecureContext) return { code: 'no-cryptography' };
      const keys = await store.keys();
      if (keys.code !== 'ok') return keys;
      if (keys.value === undefined) return { code: 'no-keys' };
      const queuedAt = nowMs();
      const key = keyToSealTo(keys.value.keys, queuedAt);
      if (key === undefined) return { code: 'keys-expired' };
      const number = await provisionalNumberOf(submissionId);
      const sealed = await sealApplication(application, { submissionId, key });
      const stored = await store.add({
        number,
        submissionId,
        sealed,
        queuedAt,
        attempts: 0,
        nextAttemptAt: queuedAt,
        state: 'waiting',
        ...(hold === undefined ? {} : { hold }),
      });
      if (stored.code !== 'ok') return stored;
      changed();
      wakeSender();
      return { code: 'ok', provisionalNumber: number };
    },
    find: async (typed, callOptions) => {
      const number = parseProvisionalNumber(typed);
      if (number === undefined) return { code: 'not-a-number' };
      return await findApplication({ store, client }, number, callOptions);
    },
    async waiting() {
      const [counts, oldest] = await Promise.all([store.counts(), store.oldest()]);
      const { waiting, refused } = counts.code === 'ok' ? counts.value : { waiting: 0, refused: 0 };
      const since = oldest.code === 'ok' && oldest.value !== undefined ? new Date(oldest.value) : undefined;
      return { count: waiting + refused, since };
    },
    sendNow: () => void store.hurry(nowMs()).then(sendNow),
    watch(listener) {
      listeners.add(listener);
      void tell();
      return () => void listeners.delete(listener);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What the gateway gives for a file once it has it. */
const reference = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'sha256'].every(
    (name) => typeof Reflect.get(value, name) === 'string' && Reflect.get(value, name) !== '',
  );

/** Whether each file of an application has reached the gateway. */
const filesAreThere = ({ answers }: SubmissionRequest): boolean =>
  Object.values(answers)
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .every((part) => typeof part !== 'object' || reference(part));
