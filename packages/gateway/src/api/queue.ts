import type { LocalText } from '@motcua/texts';

/** `GET /v1/units/:unit/queue`: what can be waited for. */
export interface QueueOverview {
  readonly unit: string;
  /** `YYYY-MM-DD` in Vietnam; numbers begin anew with it. */
  readonly day: string;
  readonly services: readonly QueueServiceOverview[];
}

export interface QueueServiceOverview {
  readonly id: string;
  /** Begins its numbers. */
  readonly letter: string;
  readonly name: LocalText;
  readonly detail: LocalText;
  /** Ids of the procedures that are done here, the most wanted first. */
  readonly procedures: readonly string[];
  /** Counters that call this line. */
  readonly counters: readonly LocalText[];
  readonly waiting: number;
  /** Until a number taken now is called; left out until enough services have been measured. */
  readonly minutes?: number;
}

/**
 * Body of `POST /v1/units/:unit/queue/tickets`, with header `Idempotency-Key: <UUID made by the client>`: `201`, or `200`
 * with header `Idempotent-Replayed: true`. With `given` the kiosk has given a number of its own while there was no network.
 */
export interface QueueTicketRequest {
  readonly service: string;
  readonly given?: { readonly kiosk: string; readonly number: string; readonly takenAt: string };
}

/** `lapsed`: its day is over. */
export type QueueTicketState = 'waiting' | 'called' | 'served' | 'absent' | 'lapsed';

/** The answer to a request for a ticket, and `GET /v1/queue-tickets/:code`. A ticket is a number: it names nobody. */
export interface QueueTicket {
  /** In its QR code: `Q.26740-261122-A012`. */
  readonly code: string;
  readonly number: string;
  readonly service: { readonly id: string; readonly name: LocalText };
  /** Counters that may call it. */
  readonly counters: readonly LocalText[];
  readonly state: QueueTicketState;
  readonly takenAt: string;
  /** Who waits for the same before it. */
  readonly ahead: number;
  /** Until the call; left out where nothing honest can be said. */
  readonly minutes?: number;
  /** Where it was called to. */
  readonly counter?: { readonly id: string; readonly name: LocalText };
}

/** `POST /v1/units/:unit/queue/kiosks` with `{ kiosk: <UUID> }`: the mark that begins this kiosk's own numbers. */
export interface QueueMark {
  /** `K1`; its numbers are `K1-001` and so on. */
  readonly mark: string;
  /** RFC 3339; asking again prolongs it. */
  readonly until: string;
}

/**
 * `GET /v1/units/:unit/queue/display?after=N`: the last calls of today, newest first. Waits up to 25 s while the newest is
 * `after`.
 */
export interface QueueDisplay {
  readonly unit: string;
  readonly day: string;
  /** Id of the newest call; 0 without one. */
  readonly last: number;
  readonly calls: readonly QueueCall[];
}

/** A number that was called, or called again. */
export interface QueueCall {
  readonly id: number;
  readonly number: string;
  readonly counter: { readonly id: string; readonly name: LocalText };
  readonly at: string;
}

/** `GET /v1/officer/units/:unit/queue` (bearer token), and the answer to what is done at a counter. */
export interface OfficerQueue {
  readonly day: string;
  readonly counters: readonly OfficerCounter[];
  readonly services: readonly {
    readonly id: string;
    readonly letter: string;
    readonly name: LocalText;
    readonly waiting: number;
  }[];
  /** Everybody who waits, in the order of the line. */
  readonly waiting: readonly OfficerTicket[];
  /** Called, and nobody came; they can be called again. */
  readonly absent: readonly OfficerTicket[];
}

export interface OfficerCounter {
  readonly id: string;
  readonly name: LocalText;
  /** Ids of services. */
  readonly services: readonly string[];
  /** Who is at the counter. */
  readonly ticket?: OfficerTicket;
}

export interface OfficerTicket {
  readonly code: string;
  readonly number: string;
  readonly service: string;
  readonly takenAt: string;
  readonly calledAt?: string;
}
