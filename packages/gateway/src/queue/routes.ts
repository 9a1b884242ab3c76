import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { validate as isUuid } from 'uuid';
import type { Arrivals } from '../http/arrivals.ts';
import { noStore } from '../http/no-store.ts';
import { ofMinute } from '../http/of-minute.ts';
import { requiredHeader } from '../http/validation.ts';
import { whenGone } from '../http/when-gone.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import { QueueKioskRequestSchema, QueueTicketRequestSchema } from '../schema/queue.ts';
import { lendMark, takeTicket } from './queue-service.ts';
import type { QueueParts } from './queue-service.ts';
import { displayOf, overviewOf, ticketView } from './queue-views.ts';
import { parseTicketCode } from './ticket-code.ts';

export interface QueueRouteOptions extends QueueParts {
  /** Rung with the unit's code at each call. */
  readonly arrivals: Arrivals;
  /** Look-ups one address may make in a minute. */
  readonly lookUpsPerMinute: number;
  /** How long a display's request is held when nobody is called. */
  readonly waitMs: number;
}

const UnitSchema = Type.Object({ unit: Type.String({ maxLength: 20 }) });

const idempotencyHeaders = requiredHeader(
  'idempotency-key',
  'A UUID made by the client. The same as in any earlier attempt to take this ticket.',
);

/** Tickets one address may take in a minute: a busy hall's, not a flood. */
const ticketsPerMinute = 60;

/** Another process may have called somebody; nobody wakes us then. */
const lookAgainMs = 2_000;

/** `/v1/units/:unit/queue` and `/v1/queue-tickets`: numbers for waiting. Nothing here is of a person. */
export const queueRoutes: FastifyPluginCallbackTypebox<QueueRouteOptions> = (app, parts, done) => {
  const { arrivals, catalogue, lookUpsPerMinute, queue } = parts;
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.addHook('onSend', noStore);
  const common = { tags: ['queue'] };

  app.get(
    '/v1/units/:unit/queue',
    {
      config: ofMinute(lookUpsPerMinute),
      schema: {
        ...common,
        summary: 'What can be waited for, and how long it takes',
        description: '`minutes` is left out until enough services have been measured.',
        params: UnitSchema,
        response: { 200: messages.queueOverview, ...problemAnswers },
      },
    },
    async ({ params: { unit } }, reply) =>
      catalogue.unit(unit) === undefined ? sendProblem(reply, 'unit-unknown') : overviewOf(parts, unit),
  );

  app.post(
    '/v1/units/:unit/queue/tickets',
    {
      config: ofMinute(ticketsPerMinute),
      schema: {
        ...common,
        summary: 'Takes a number, exactly once for each Idempotency-Key',
        description:
          'With `given`: a number that a kiosk has printed without network; whatever number this key had before, it has ' +
          'this one now.',
        params: UnitSchema,
        headers: idempotencyHeaders,
        body: QueueTicketRequestSchema,
        response: { 200: messages.queueTicket, 201: messages.queueTicket, ...problemAnswers },
      },
    },
    async ({ body: { given, service }, headers, params: { unit } }, reply) => {
      const id = headers['idempotency-key'];
      if (id === undefined || !isUuid(id)) return sendProblem(reply, 'idempotency-key-missing');
      const taken = takeTicket(parts, { id: id.toLowerCase(), unit, service, given });
      if (taken.code !== 'taken' && taken.code !== 'replayed') return sendProblem(reply, taken.code);
      const replayed = taken.code === 'replayed';
      if (replayed) reply.header('idempotent-replayed', 'true');
      return reply.code(replayed ? 200 : 201).send(ticketView(parts, taken.ticket));
    },
  );

  app.get(
    '/v1/queue-tickets/:code',
    {
      config: ofMinute(lookUpsPerMinute),
      schema: {
        ...common,
        summary: 'Where a ticket is in its line',
        params: Type.Object({
          code: Type.String({ maxLength: 100, description: '`Q.26740-261122-A012`, as in its QR code.' }),
        }),
        response: { 200: messages.queueTicket, ...problemAnswers },
      },
    },
    async ({ params: { code } }, reply) => {
      const place = parseTicketCode(code);
      const ticket = place === undefined ? undefined : queue.find(place);
      return ticket === undefined ? sendProblem(reply, 'queue-ticket-unknown') : ticketView(parts, ticket);
    },
  );

  app.post(
    '/v1/units/:unit/queue/kiosks',
    {
      config: ofMinute(lookUpsPerMinute),
      schema: {
        ...common,
        summary: 'Lends a kiosk the mark of its own numbers, for when there is no network; or prolongs it',
        params: UnitSchema,
        body: QueueKioskRequestSchema,
        response: { 200: messages.queueMark, ...problemAnswers },
      },
    },
    async ({ body: { kiosk }, params: { unit } }, reply) => {
      const lent = lendMark(parts, { unit, kiosk: kiosk.toLowerCase() });
      return lent.code === 'ok' ? lent.lease : sendProblem(reply, lent.code);
    },
  );

  app.get(
    '/v1/units/:unit/queue/display',
    {
      schema: {
        ...common,
        summary: 'Waits for the next call, for a display in the hall',
        description:
          'The last calls of today, newest first. Answers as soon as the newest is another than `after`; with what is ' +
          'known after 25 seconds.',
        params: UnitSchema,
        querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0 })) }),
        response: { 200: messages.queueDisplay, ...problemAnswers },
      },
    },
    async ({ params: { unit }, query }, reply) => {
      if (catalogue.unit(unit) === undefined) return sendProblem(reply, 'unit-unknown');
      const signal = AbortSignal.any([closing.signal, whenGone(reply), AbortSignal.timeout(parts.waitMs)]);
      for (;;) {
        const display = displayOf(parts, unit);
        if (display.last !== query.after || signal.aborted) return display;
        await arrivals.wait(unit, { timeoutMs: lookAgainMs, signal });
      }
    },
  );
  done();
};
