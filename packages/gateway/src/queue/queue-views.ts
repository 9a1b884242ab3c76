import type { LocalText } from '@motcua/texts';
import type { OfficerQueue, OfficerTicket, QueueDisplay, QueueOverview, QueueTicket } from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { QueueParts } from './queue-service.ts';
import type { TicketRecord } from './queue-store.ts';
import { ticketCodeOf } from './ticket-code.ts';
import { timeUntilCalled } from './waiting-time.ts';
import type { Line } from './waiting-time.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A counter that has called nobody for so long is taken to be closed. */
const idleCounterMs = 30 * minuteMs;
const measuredDays = 14;
/** As many calls as a display can have missed and still be told. */
const callsOnDisplay = 12;

interface LineToday {
  readonly waiting: readonly TicketRecord[];
  readonly line: Line;
}

/** The line of a unit as it stands now. */
function lineToday({ now, plan, queue }: QueueParts, unit: string): LineToday {
  const instant = now();
  const where = { unit, day: dayOf(instant) };
  const waiting = queue.inState(where, 'waiting');
  const called = queue.inState(where, 'called');
  const since = new Date(instant.getTime() - idleCounterMs).toISOString();
  const working = new Set(queue.workingSince(where, since));
  const sinceDay = dayOf(new Date(instant.getTime() - measuredDays * dayMs));
  return {
    waiting,
    line: {
      waiting: waiting.map(({ service }) => service),
      counters: plan.counters
        .filter(({ id }) => working.has(id))
        .map(({ id, services }) => {
          const busy = called.find(({ counter }) => counter === id);
          const sinceMs = instant.getTime() - Date.parse(busy?.calledAt ?? '');
          return { services, busy: busy && { service: busy.service, sinceMs } };
        }),
      measuredMs: new Map(plan.services.map(({ id }) => [id, queue.measuredMs(unit, id, sinceDay)] as const)),
    },
  };
}

const inMinutes = (ms: number | undefined): { readonly minutes?: number } =>
  ms === undefined ? {} : { minutes: Math.ceil(ms / minuteMs) };

/** What a person is shown before taking a number. */
export function overviewOf(parts: QueueParts, unit: string): QueueOverview {
  const { line } = lineToday(parts, unit);
  return {
    unit,
    day: dayOf(parts.now()),
    services: parts.plan.services.map(({ detail, id, letter, name, procedures }) => ({
      id,
      letter,
      name,
      detail,
      procedures,
      counters: countersOf(parts, id),
      waiting: line.waiting.filter((service) => service === id).length,
      ...inMinutes(timeUntilCalled({ ...line, waiting: [...line.waiting, id] }, line.waiting.length)),
    })),
  };
}

const countersOf = ({ plan }: QueueParts, service: string): readonly LocalText[] =>
  plan.counters.filter(({ services }) => services.includes(service)).map(({ name }) => name);

/** Where a ticket is in its line. */
export function ticketView(parts: QueueParts, ticket: TicketRecord): QueueTicket {
  const { plan } = parts;
  const isOver = ticket.day < dayOf(parts.now()) && ticket.state !== 'served';
  const state = isOver ? 'lapsed' : ticket.state;
  const counter = plan.counters.find(({ id }) => id === ticket.counter);
  const { line, waiting } = lineToday(parts, ticket.unit);
  const index = waiting.findIndex(({ id }) => id === ticket.id);
  const ahead = waiting.slice(0, Math.max(0, index)).filter(({ service }) => service === ticket.service);
  return {
    code: ticketCodeOf(ticket),
    number: ticket.number,
    service: { id: ticket.service, name: serviceName(parts, ticket.service) },
    counters: countersOf(parts, ticket.service),
    state,
    takenAt: ticket.takenAt,
    ahead: ahead.length,
    ...(state === 'waiting' && index >= 0 ? inMinutes(timeUntilCalled(line, index)) : {}),
    ...(counter === undefined ? {} : { counter: { id: counter.id, name: counter.name } }),
  };
}

/** An operator may have taken a service out of the plan while somebody waited for it. */
const serviceName = ({ plan }: QueueParts, service: string): LocalText =>
  plan.services.find(({ id }) => id === service)?.name ?? { vi: service, en: service };

/** What the hall may see: numbers and counters. */
export function displayOf({ now, plan, queue }: QueueParts, unit: string): QueueDisplay {
  const day = dayOf(now());
  const calls = queue.calls({ unit, day }, callsOnDisplay).map(({ at, counter, id, number }) => {
    const name = plan.counters.find((candidate) => candidate.id === counter)?.name;
    return { id, number, counter: { id: counter, name: name ?? { vi: counter, en: counter } }, at };
  });
  return { unit, day, last: calls[0]?.id ?? 0, calls };
}

/** What officers see. */
export function officerView(parts: QueueParts, unit: string): OfficerQueue {
  const { now, plan, queue } = parts;
  const where = { unit, day: dayOf(now()) };
  const called = queue.inState(where, 'called');
  const waiting = queue.inState(where, 'waiting').map(officerTicket);
  return {
    day: where.day,
    counters: plan.counters.map(({ id, name, services }) => {
      const ticket = called.find(({ counter }) => counter === id);
      return { id, name, services, ...(ticket === undefined ? {} : { ticket: officerTicket(ticket) }) };
    }),
    services: plan.services.map(({ id, letter, name }) => ({
      id,
      letter,
      name,
      waiting: waiting.filter(({ service }) => service === id).length,
    })),
    waiting,
    absent: queue.inState(where, 'absent').map(officerTicket),
  };
}

const officerTicket = (ticket: TicketRecord): OfficerTicket => ({
  code: ticketCodeOf(ticket),
  number: ticket.number,
  service: ticket.service,
  takenAt: ticket.takenAt,
  ...(ticket.calledAt === undefined ? {} : { calledAt: ticket.calledAt }),
});
