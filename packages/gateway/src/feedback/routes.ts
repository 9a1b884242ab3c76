import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { requireBearer } from '../officer/bearer.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import { summaries, takeReport } from './feedback-service.ts';
import type { FeedbackParts } from './feedback-service.ts';

export interface FeedbackRouteOptions extends FeedbackParts {
  readonly token: string;
}

/** `/v1/feedback`: how content people are, as counts. */
export const feedbackRoutes: FastifyPluginCallbackTypebox<FeedbackRouteOptions> = (app, parts, done) => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.post(
    '/v1/feedback',
    {
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: {
        tags: ['care'],
        summary: 'Takes counts of how content people were',
        description:
          'By unit, service and day, and nothing else. The same report counts once, however often it comes; what names no ' +
          'unit or service of this gateway is left out.',
        body: messages.feedbackReport,
        response: { 204: Type.Null({ description: 'Done.' }), ...problemAnswers },
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
        tags: ['officer'],
        security: [{ officer: [] }],
        summary: 'How content people were in the last thirty days, by unit and service',
        response: { 200: messages.feedbackSummaries, ...problemAnswers },
      },
    },
    async () => summaries(parts),
  );
  done();
};
