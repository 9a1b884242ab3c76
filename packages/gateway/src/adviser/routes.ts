import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { noStore } from '../http/no-store.ts';
import { ofMinute } from '../http/of-minute.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import { askAfter, endCall, placeCall } from './adviser-service.ts';
import type { AdviserParts } from './adviser-service.ts';

export const AdviserCallIdSchema = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** `/v1/adviser-calls`: somebody at a kiosk wants a person. */
export const adviserRoutes: FastifyPluginCallbackTypebox<AdviserParts> = (app, parts, done) => {
  app.addHook('onSend', noStore);
  const common = { tags: ['care'] };
  const ofCall = { ...common, params: AdviserCallIdSchema };

  app.post(
    '/v1/adviser-calls',
    {
      config: ofMinute(60),
      schema: {
        ...common,
        summary: 'Calls an adviser to a kiosk',
        description:
          'By the name of the kiosk and the step of the work. An earlier call of the same kiosk ends.',
        body: messages.adviserCallRequest,
        response: { 201: messages.adviserCall, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const placed = placeCall(parts, request.body);
      return placed.code === 'ok' ? reply.code(201).send(placed.value) : sendProblem(reply, placed.code);
    },
  );

  app.get(
    '/v1/adviser-calls/:id',
    {
      schema: {
        ...ofCall,
        summary: 'What has become of a call',
        description: 'A call that nobody asks after for a minute and a half counts as over.',
        response: { 200: messages.adviserCall, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = askAfter(parts, request.params.id);
      return found.code === 'ok' ? found.value : sendProblem(reply, found.code);
    },
  );

  app.delete(
    '/v1/adviser-calls/:id',
    {
      schema: {
        ...ofCall,
        summary: 'Nobody is needed any more',
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      const ended = endCall(parts, request.params.id);
      return ended === 'ok' ? reply.code(204).send(null) : sendProblem(reply, ended);
    },
  );
  done();
};
