import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { OfficerQueue } from '../api.ts';
import type { Arrivals } from '../http/arrivals.ts';
import { noStore } from '../http/no-store.ts';
import { ofOfficers, requireBearer } from '../officer/bearer.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import { CounterActionSchema } from '../schema/queue.ts';
import { actAtCounter } from './counter-service.ts';
import type { CounterAction, CounterRequest } from './counter-service.ts';
import type { QueueParts } from './queue-service.ts';
import { officerView } from './queue-views.ts';
import { parseTicketCode } from './ticket-code.ts';

export interface OfficerQueueRouteOptions extends QueueParts {
  readonly arrivals: Arrivals;
  readonly token: string;
}

const CounterSchema = Type.Object({
  unit: Type.String({ maxLength: 20 }),
  counter: Type.String({ maxLength: 40 }),
});

const actions = {
  again: 'Calls the one at the counter again',
  serve: 'The one at the counter has been served',
  skip: 'The one at the counter has not come',
  call: 'Calls a ticket out of its turn: somebody who was absent, or who may go first',
} as const satisfies Readonly<Record<Exclude<CounterAction['kind'], 'next'>, string>>;

/** `/v1/officer/units/:unit/queue`: who calls whom, for those with the bearer token. */
export const officerQueueRoutes: FastifyPluginCallbackTypebox<OfficerQueueRouteOptions> = (
  app,
  parts,
  done,
) => {
  app.addHook('onRequest', requireBearer(parts.token));
  app.addHook('onSend', noStore);
  const answers = { 200: messages.officerQueue, ...problemAnswers };

  const act = (reply: FastifyReply, request: CounterRequest): OfficerQueue | FastifyReply => {
    const outcome = actAtCounter(parts, request);
    if (outcome.code !== 'ok') return sendProblem(reply, outcome.code);
    if (outcome.called) parts.arrivals.notify(request.unit);
    return officerView(parts, request.unit);
  };

  app.get(
    '/v1/officer/units/:unit/queue',
    {
      schema: {
        ...ofOfficers,
        summary: 'Counters, and who waits for them',
        params: Type.Object({ unit: Type.String({ maxLength: 20 }) }),
        response: answers,
      },
    },
    async ({ params: { unit } }, reply) =>
      parts.catalogue.unit(unit) === undefined
        ? sendProblem(reply, 'unit-unknown')
        : officerView(parts, unit),
  );

  app.post(
    '/v1/officer/units/:unit/queue/counters/:counter/next',
    {
      schema: {
        ...ofOfficers,
        summary: 'Calls whoever has waited longest',
        description: 'Nobody, when nobody waits; the same person again while somebody is at the counter.',
        params: CounterSchema,
        response: answers,
      },
    },
    async ({ params }, reply) => act(reply, { ...params, action: { kind: 'next' } }),
  );
  for (const kind of ['again', 'serve', 'skip', 'call'] as const) {
    app.post(
      `/v1/officer/units/:unit/queue/counters/:counter/${kind}`,
      {
        schema: {
          ...ofOfficers,
          summary: actions[kind],
          params: CounterSchema,
          body: CounterActionSchema,
          response: answers,
        },
      },
      async ({ body, params }, reply) => {
        const ticket = parseTicketCode(body.ticket);
        if (ticket === undefined) return sendProblem(reply, 'queue-ticket-unknown');
        return act(reply, { ...params, action: { kind, ticket } });
      },
    );
  }
  done();
};
