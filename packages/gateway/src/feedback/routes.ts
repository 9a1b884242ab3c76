import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { noStore } from '../http/no-store.ts';
import { ofMinute } from '../http/of-minute.ts';
import { ofOfficers, requireBearer } from '../officer/bearer.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import { summaries, takeReport } from './feedback-service.ts';
import type { FeedbackParts } from './feedback-service.ts';

export interface FeedbackRouteOptions extends FeedbackParts {
  readonly token: string;
}

/** `/v1/feedback`: how content people are, as counts. */
export const feedbackRoutes: FastifyPluginCallbackTypebox<FeedbackRouteOptions> = (app, parts, done) => {
  app.addHook('onSend', noStore);

  app.post(
    '/v1/feedback',
    {
      config: ofMinute(120),
      schema: {
        tags: ['care'],
        summary: 'Takes counts of how content people were',
        description:
          'By unit, service and day, and nothing else. The same report counts once, however often it comes; what names no ' +
          'unit or service of this gateway is left out.',
        body: messages.feedbackReport,
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      takeReport(parts, request.body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/officer/feedback',
    {
      onRequest: requireBearer(parts.token),
      schema: {
        ...ofOfficers,
        summary: 'How content people were in the last thirty days, by unit and service',
        response: { 200: messages.feedbackSummaries, ...problemAnswers },
      },
    },
    async () => summaries(parts),
  );
  done();
};
