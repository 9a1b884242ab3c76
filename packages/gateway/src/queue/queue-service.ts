import type { Catalogue } from '../catalogue/catalogue.ts';
import { dayOf } from '../cases/case-code.ts';
import type { Database } from '../database/database.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { QueuePlan, QueueService } from './queue-plan.ts';
import type { MarkLease, QueueStore, TicketRecord } from './queue-store.ts';
import { numberOf, parseKioskNumber } from './ticket-code.ts';

export interface QueueParts {
  readonly database: Database;
  readonly queue: QueueStore;
  readonly plan: QueuePlan;
  readonly catalogue: Pick<Catalogue, 'unit'>;
  readonly now: () => Date;
}

/** A number that a kiosk has given without network, on paper already. */
export interface GivenNumber {
  /** The kiosk's own id, the one that its mark was lent to. */
  readonly kiosk: string;
  readonly number: string;
  /** RFC 3339 in UTC, by the kiosk's clock. */
  readonly takenAt: string;
}

export interface TakeRequest {
  readonly id: string;
  readonly unit: string;
  readonly service: string;
  readonly given?: GivenNumber | undefined;
}

type Refused = { readonly code: ProblemCode };
export type TakeOutcome = { readonly code: 'taken' | 'replayed'; readonly ticket: TicketRecord } | Refused;

const dayMs = 24 * 60 * 60 * 1000;
/** A kiosk that has not been heard of for so long gives its mark away. */
const leaseMs = 30 * dayMs;
/** What is older says nothing about today. */
const keepDays = 60;
const mostNumbers = 9999;
const mostMarks = 99;

/** Puts somebody into a line, exactly once for each id; the number is on disk when this returns. */
export function takeTicket(parts: QueueParts, request: TakeRequest): TakeOutcome {
  const { catalogue, database, plan, queue } = parts;
  if (catalogue.unit(request.unit) === undefined) return { code: 'unit-unknown' };
  const service = plan.services.find(({ id }) => id === request.service);
  if (service === undefined) return { code: 'queue-service-unknown' };
  return database.transact((): TakeOutcome => {
    const known = queue.byId(request.id);
    if (known !== undefined && (known.unit !== request.unit || known.service !== request.service))
      return { code: 'idempotency-key-reused' };
    if (request.given !== undefined) return takeGiven(parts, { ...request, given: request.given }, known);
    return known === undefined ? takeHere(parts, request, service) : { code: 'replayed', ticket: known };
  });
}

function takeHere({ now, queue }: QueueParts, { id, unit }: TakeRequest, service: QueueService): TakeOutcome {
  const instant = now().toISOString();
  const where = { unit, day: dayOf(new Date(instant)) };
  const count = queue.nextCount(where, service.letter);
  if (count > mostNumbers) return { code: 'queue-full' };
  if (count === 1) queue.forgetBefore(dayOf(new Date(Date.parse(instant) - keepDays * dayMs)));
  // A clock that was set back must not let somebody in before those who wait.
  const last = queue.lastTakenAt(where) ?? '';
  const ticket: TicketRecord = {
    id,
    ...where,
    number: numberOf(service.letter, count),
    service: service.id,
    state: 'waiting',
    takenAt: last > instant ? last : instant,
    counter: undefined,
    calledAt: undefined,
  };
  queue.insert(ticket);
  return { code: 'taken', ticket };
}

/**
 * Takes in a number that stands on paper already. When the same id got a number here before, whose answer never reached
 * the kiosk, the paper wins: nobody holds the other number.
 */
function takeGiven(
  { now, queue }: QueueParts,
  { given, id, service, unit }: TakeRequest & { readonly given: GivenNumber },
  known: TicketRecord | undefined,
): TakeOutcome {
  const { mark } = parseKioskNumber(given.number) ?? {};
  if (mark === undefined || queue.kioskWithMark(unit, mark) !== given.kiosk)
    return { code: 'queue-kiosk-unknown' };
  if (known?.number === given.number) return { code: 'replayed', ticket: known };
  if (known !== undefined && parseKioskNumber(known.number) !== undefined)
    return { code: 'idempotency-key-reused' };
  const instant = now();
  // A leap second is a date-time that no clock here has.
  if (Number.isNaN(Date.parse(given.takenAt))) return { code: 'request-invalid' };
  const taken = new Date(Math.min(Date.parse(given.takenAt), instant.getTime()));
  const takenAt = taken.toISOString();
  const place = { unit, day: dayOf(taken), number: given.number };
  if (queue.find(place) !== undefined) return { code: 'queue-number-taken' };
  if (known !== undefined && known.day === place.day) queue.renumber(id, given.number, takenAt);
  else if (known !== undefined) return { code: 'idempotency-key-reused' };
  else {
    const state = place.day === dayOf(instant) ? 'waiting' : 'lapsed';
    queue.insert({ id, ...place, service, state, takenAt, counter: undefined, calledAt: undefined });
  }
  const ticket = queue.byId(id);
  if (ticket === undefined) throw new Error('a ticket that was just written is not there');
  return { code: 'taken', ticket };
}

export type LeaseOutcome = { readonly code: 'ok'; readonly lease: MarkLease } | Refused;

/** Lends a kiosk the mark that begins its own numbers, or prolongs it: no two kiosks of a unit have the same. */
export function lendMark(
  { catalogue, database, now, queue }: QueueParts,
  { kiosk, unit }: { readonly kiosk: string; readonly unit: string },
): LeaseOutcome {
  if (catalogue.unit(unit) === undefined) return { code: 'unit-unknown' };
  return database.transact((): LeaseOutcome => {
    const at = now().toISOString();
    const until = new Date(Date.parse(at) + leaseMs).toISOString();
    const held = new Set(queue.heldMarks(unit, at));
    const free = Array.from({ length: mostMarks }, (_, index) => `K${index + 1}`);
    const mark = queue.markOf(unit, kiosk) ?? free.find((candidate) => !held.has(candidate));
    if (mark === undefined) return { code: 'queue-full' };
    queue.keepMark(unit, kiosk, { mark, until });
    return { code: 'ok', lease: { mark, until } };
  });
}
