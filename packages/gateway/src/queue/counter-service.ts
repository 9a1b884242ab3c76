import { dayOf } from '../cases/case-code.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { QueueCounter } from './queue-plan.ts';
import type { QueueParts } from './queue-service.ts';
import type { TicketRecord, TicketState } from './queue-store.ts';
import type { TicketPlace } from './ticket-code.ts';

/** What an officer does at a counter. All but `next` name the ticket that the officer means. */
export type CounterAction =
  | { readonly kind: 'next' }
  | { readonly kind: 'again' | 'serve' | 'skip' | 'call'; readonly ticket: TicketPlace };

export interface CounterRequest {
  readonly unit: string;
  readonly counter: string;
  readonly action: CounterAction;
}

type CounterCode = Extract<
  ProblemCode,
  | 'unit-unknown'
  | 'queue-counter-unknown'
  | 'queue-ticket-unknown'
  | 'queue-ticket-elsewhere'
  | 'queue-counter-busy'
>;
/** `called`: the hall has something new to hear. */
export type CounterOutcome =
  | { readonly code: 'ok'; readonly called: boolean }
  | { readonly code: CounterCode };

/**
 * Carries an officer's action out. Sent again after a lost answer, it changes nothing more: `next` at a counter that has
 * somebody gives this person again, and what has ended stays ended.
 */
export function actAtCounter(parts: QueueParts, request: CounterRequest): CounterOutcome {
  const { catalogue, database, plan } = parts;
  if (catalogue.unit(request.unit) === undefined) return { code: 'unit-unknown' };
  const counter = plan.counters.find(({ id }) => id === request.counter);
  if (counter === undefined) return { code: 'queue-counter-unknown' };
  return database.transact(() => act(parts, request, counter));
}

function act(parts: QueueParts, { action, unit }: CounterRequest, counter: QueueCounter): CounterOutcome {
  const { now, queue } = parts;
  const where = { unit, day: dayOf(now()) };
  const here = queue.inState(where, 'called').find((ticket) => ticket.counter === counter.id);
  if (action.kind === 'next') {
    if (here !== undefined) return unchanged;
    const next = queue.inState(where, 'waiting').find(({ service }) => counter.services.includes(service));
    return next === undefined ? unchanged : call(parts, next, counter);
  }
  const ticket = queue.find(action.ticket);
  if (ticket === undefined || ticket.unit !== unit || ticket.day !== where.day)
    return { code: 'queue-ticket-unknown' };
  if (action.kind === 'call') {
    if (here?.id === ticket.id) return unchanged;
    if (here !== undefined) return { code: 'queue-counter-busy' };
    const callable = ticket.state === 'waiting' || ticket.state === 'absent';
    return callable ? call(parts, ticket, counter) : { code: 'queue-ticket-elsewhere' };
  }
  const end: TicketState = action.kind === 'serve' ? 'served' : 'absent';
  if (action.kind !== 'again' && ticket.state === end && ticket.counter === counter.id) return unchanged;
  if (here?.id !== ticket.id) return { code: 'queue-ticket-elsewhere' };
  if (action.kind === 'again') {
    queue.addCall(where, { number: ticket.number, counter: counter.id, at: now().toISOString() });
    return { code: 'ok', called: true };
  }
  queue.setState(ticket.id, { state: end, counter: counter.id, at: now().toISOString() });
  return unchanged;
}

const unchanged = { code: 'ok', called: false } as const;

function call({ now, queue }: QueueParts, ticket: TicketRecord, counter: QueueCounter): CounterOutcome {
  const at = now().toISOString();
  queue.setState(ticket.id, { state: 'called', counter: counter.id, at });
  queue.addCall(ticket, { number: ticket.number, counter: counter.id, at });
  return { code: 'ok', called: true };
}
