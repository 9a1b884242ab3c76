import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { noStore } from '../http/no-store.ts';
import { ofOfficers, requireBearer } from '../officer/bearer.ts';
import { sendProblem } from '../problem/problem.ts';
import { AdviserAnswerSchema } from '../schema/adviser.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import { answerCall, endCall, openCalls } from './adviser-service.ts';
import type { AdviserParts } from './adviser-service.ts';
import { AdviserCallIdSchema } from './routes.ts';

export interface AdviserOfficerRouteOptions extends AdviserParts {
  readonly token: string;
}

/** `/v1/officer/adviser-calls`: who waits where, and who goes. */
export const adviserOfficerRoutes: FastifyPluginCallbackTypebox<AdviserOfficerRouteOptions> = (
  app,
  parts,
  done,
) => {
  app.addHook('onRequest', requireBearer(parts.token));
  app.addHook('onSend', noStore);
  const ofCall = { ...ofOfficers, params: AdviserCallIdSchema };

  app.get(
    '/v1/officer/adviser-calls',
    {
      schema: {
        ...ofOfficers,
        summary: 'Calls for an adviser that are not over, oldest first',
        response: { 200: messages.officerAdviserCalls, ...problemAnswers },
      },
    },
    async () => openCalls(parts),
  );

  app.post(
    '/v1/officer/adviser-calls/:id/answer',
    {
      schema: {
        ...ofCall,
        summary: 'Somebody goes to the kiosk',
        body: AdviserAnswerSchema,
        response: { 200: messages.officerAdviserCall, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const answered = answerCall(parts, request.params.id, request.body.by);
      return answered.code === 'ok' ? answered.value : sendProblem(reply, answered.code);
    },
  );

  app.post(
    '/v1/officer/adviser-calls/:id/end',
    {
      schema: {
        ...ofCall,
        summary: 'The person has been helped',
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
