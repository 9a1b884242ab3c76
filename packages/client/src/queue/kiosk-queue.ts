import { toVietnamTime } from '@motcua/texts';
import { createBell } from '../outbox/bell.ts';
import type { WaitingCount } from '../waiting-count.ts';
import type { Outcome } from '../outcome.ts';
import type { QueueClient } from './queue-client.ts';
import { ticketCodeOf } from './ticket-code.ts';
import { openTicketStore } from './ticket-store.ts';
import type { GivenTicket, TicketStore } from './ticket-store.ts';

export interface KioskQueueOptions {
  /** Of the database in the browser. */
  readonly databaseName: string;
  readonly client: Pick<QueueClient, 'lend' | 'take'>;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
  /** The machine's own clock without it. */
  readonly now?: () => Date;
  /** Pause after the first attempt that nobody answered; doubled after each more. 2 s without it. */
  readonly firstDelayMs?: number;
  /** 1 minute without it. */
  readonly longestDelayMs?: number;
}

export type GivenOutcome =
  | {
      readonly code: 'ok';
      readonly ticket: { readonly number: string; readonly code: string; readonly takenAt: string };
    }
  /** This kiosk has never reached the gateway, or not for so long that its mark may be another's. */
  | { readonly code: 'no-numbers' }
  | { readonly code: 'storage-unavailable' };

/** Numbers that this kiosk gives itself while there is no network. */
export interface KioskQueue extends AsyncDisposable {
  /**
   * Gives a number of this kiosk's own; it is on the disk when this resolves, and reaches the gateway by itself. Take the
   * id of an earlier request to the gateway: the paper then wins over whatever number the gateway gave meanwhile.
   */
  give(service: string, id: string): Promise<GivenOutcome>;
  /** How many numbers the gateway has not heard of, and since when. */
  waiting(): Promise<WaitingCount>;
  /** Tries at once, such as when the network is back. Otherwise it finds out by itself. */
  sendNow(): void;
  /** Safe to call twice. */
  close(): Promise<void>;
}

const hourMs = 60 * 60 * 1000;
/** How often the mark is prolonged; it is lent for a month. */
const renewMs = 6 * hourMs;

/** Opens the kiosk's own numbers and begins to send what is left of yesterday. */
export function openKioskQueue(options: KioskQueueOptions): KioskQueue {
  const { client, databaseName, unit } = options;
  const now = options.now ?? (() => new Date());
  const store = openTicketStore(databaseName);
  const bell = createBell();
  const closing = new AbortController();
  const sending = send({
    store,
    client,
    unit,
    now,
    wait: (ms) => bell.wait(ms, closing.signal),
    signal: closing.signal,
    firstDelayMs: options.firstDelayMs ?? 2000,
    longestDelayMs: options.longestDelayMs ?? 60_000,
  });
  const close = async (): Promise<void> => {
    closing.abort();
    await sending;
    await store.close();
  };
  return {
    async give(service, id) {
      const kept = await store.mark();
      if (kept.code !== 'ok') return kept;
      const takenAt = now().toISOString();
      const mark = kept.value;
      if (mark === undefined || mark.unit !== unit || mark.until <= takenAt) return { code: 'no-numbers' };
      const number = (count: number): string => `${mark.mark}-${String(count).padStart(3, '0')}`;
      const day = toVietnamTime(new Date(takenAt)).date;
      const given = await store.give(id, day, (count) => ({
        id,
        unit,
        service,
        number: number(count),
        takenAt,
      }));
      if (given.code !== 'ok') return given;
      bell.ring();
      const { value } = given;
      const code = ticketCodeOf(unit, toVietnamTime(new Date(value.takenAt)).date, value.number);
      return { code: 'ok', ticket: { number: value.number, takenAt: value.takenAt, code } };
    },
    async waiting() {
      const kept = await store.waiting();
      const tickets = kept.code === 'ok' ? kept.value : [];
      const [oldest] = tickets;
      return { count: tickets.length, since: oldest === undefined ? undefined : new Date(oldest.takenAt) };
    },
    sendNow: () => bell.ring(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface SenderParts {
  readonly store: TicketStore;
  readonly client: Pick<QueueClient, 'lend' | 'take'>;
  readonly unit: string;
  readonly now: () => Date;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly signal: AbortSignal;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** Prolongs the mark and hands over one ticket after the other until the signal aborts. */
async function send(parts: SenderParts): Promise<void> {
  const { firstDelayMs, longestDelayMs, now, signal, wait } = parts;
  let failures = 0;
  let renewedAt = -Infinity;
  while (!signal.aborted) {
    try {
      let answered = true;
      if (now().getTime() - renewedAt >= renewMs) {
        answered = await renew(parts);
        if (answered) renewedAt = now().getTime();
      }
      answered = (await handOver(parts)) && answered;
      failures = answered ? 0 : failures + 1;
      const delayMs = answered ? renewMs : Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1));
      await wait(delayMs);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

async function renew({ client, signal, store, unit }: SenderParts): Promise<boolean> {
  const kiosk = await store.kiosk();
  if (kiosk.code !== 'ok') return false;
  const lent = await client.lend(unit, kiosk.value, { signal });
  if (lent.code === 'ok') await store.keepMark({ unit, ...lent.value });
  return lent.code === 'ok' || isFinal(lent);
}

/** False when somebody has still to be told of a ticket. */
async function handOver({ client, signal, store }: SenderParts): Promise<boolean> {
  const [kiosk, waiting] = [await store.kiosk(), await store.waiting()];
  if (kiosk.code !== 'ok' || waiting.code !== 'ok') return false;
  for (const ticket of waiting.value) {
    const outcome = await client.take(ticket.unit, requestOf(ticket, kiosk.value), ticket.id, { signal });
    if (outcome.code !== 'ok' && !isFinal(outcome)) return false;
    // The gateway will never have it otherwise: it says so for a mark that has become another kiosk's.
    await store.settle(ticket.id);
  }
  return true;
}

const requestOf = ({ number, service, takenAt }: GivenTicket, kiosk: string) => ({
  service,
  given: { kiosk, number, takenAt },
});

/** The same would be answered the same again. */
const isFinal = (outcome: Outcome<unknown>): boolean =>
  outcome.code === 'problem' &&
  outcome.problem.status < 500 &&
  outcome.problem.status !== 408 &&
  outcome.problem.status !== 429;
