import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { OfficerQueue, QueueDisplay, QueueOverview, QueueTicket, QueueTicketRequest } from '../api.ts';
import { officerToken, startGateway } from './gateway-fixture.ts';
import type { GatewayFixture } from './gateway-fixture.ts';
import type { GatewayOptions } from '../gateway.ts';

export const unit = '26740';

type CounterAction = 'next' | 'again' | 'serve' | 'skip' | 'call';

/** A gateway with people who take numbers and officers who call them. */
export interface QueueFixture extends AsyncDisposable {
  readonly fixture: GatewayFixture;
  /** Lets the clock go on. */
  pass(minutes: number): void;
  post(body: QueueTicketRequest | object, id?: string): Promise<LightMyRequestResponse>;
  take(service: string): Promise<QueueTicket>;
  find(code: string): Promise<LightMyRequestResponse>;
  overview(): Promise<QueueOverview>;
  display(after?: number): Promise<QueueDisplay>;
  officer(): Promise<OfficerQueue>;
  at(counter: string, action: CounterAction, ticket?: string): Promise<LightMyRequestResponse>;
  /** Calls the next one to a counter, and gives the number there. */
  next(counter: string): Promise<string | undefined>;
  /** Serves whoever is called to a counter, for so many minutes. */
  serve(counter: string, minutes: number): Promise<string | undefined>;
  lend(kiosk: string): Promise<LightMyRequestResponse>;
}

export function startQueue(options: Partial<GatewayOptions> = {}): QueueFixture {
  let instant = new Date('2026-11-23T02:16:00Z');
  const fixture = startGateway({
    displayWaitMs: 20,
    lookUpsPerMinute: 100_000,
    ...options,
    now: () => instant,
  });
  const { gateway } = fixture;
  const authorization = `Bearer ${officerToken}`;
  const send = (url: string, payload: object, headers: Readonly<Record<string, string>> = {}) =>
    gateway.inject({ method: 'POST', url, headers: { ...headers }, payload });
  const queue: QueueFixture = {
    fixture,
    pass(minutes) {
      instant = new Date(instant.getTime() + minutes * 60_000);
    },
    post: (body, id = randomUUID()) =>
      send(`/v1/units/${unit}/queue/tickets`, body, { 'idempotency-key': id }),
    take: async (service) => (await queue.post({ service })).json<QueueTicket>(),
    find: (code) => gateway.inject(`/v1/queue-tickets/${encodeURIComponent(code)}`),
    overview: async () => (await gateway.inject(`/v1/units/${unit}/queue`)).json<QueueOverview>(),
    display: async (after) =>
      (
        await gateway.inject(`/v1/units/${unit}/queue/display${after === undefined ? '' : `?after=${after}`}`)
      ).json<QueueDisplay>(),
    officer: async () =>
      (
        await gateway.inject({ url: `/v1/officer/units/${unit}/queue`, headers: { authorization } })
      ).json<OfficerQueue>(),
    at: (counter, action, ticket) => {
      const url = `/v1/officer/units/${unit}/queue/counters/${counter}/${action}`;
      const headers = { authorization };
      return ticket === undefined
        ? gateway.inject({ method: 'POST', url, headers })
        : gateway.inject({ method: 'POST', url, headers, payload: { ticket } });
    },
    next: async (counter) => {
      const { counters } = (await queue.at(counter, 'next')).json<OfficerQueue>();
      return counters.find(({ id }) => id === counter)?.ticket?.number;
    },
    serve: async (counter, minutes) => {
      const { counters } = (await queue.at(counter, 'next')).json<OfficerQueue>();
      const ticket = counters.find(({ id }) => id === counter)?.ticket;
      if (ticket === undefined) return undefined;
      queue.pass(minutes);
      await queue.at(counter, 'serve', ticket.code);
      return ticket.number;
    },
    lend: (kiosk) => send(`/v1/units/${unit}/queue/kiosks`, { kiosk }),
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
  return queue;
}
