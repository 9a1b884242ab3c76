import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { Database } from '../database/database.ts';
import { isProblemCode, problemCodes } from '../problem/codes.ts';
import { problemMessage, sendProblem } from '../problem/problem.ts';
import { LocalTextSchema } from '../schema/basics.ts';
import { problemAnswers } from '../schema/problem.ts';

export interface SystemRouteOptions {
  readonly database: Database;
}

/** `/health` for whoever watches the server, `/problems/:code` behind the `type` of each problem document. */
export const systemRoutes: FastifyPluginCallbackTypebox<SystemRouteOptions> = (app, { database }, done) => {
  const probe = database.connection.prepare('SELECT 1 AS one');

  app.get(
    '/health',
    {
      schema: {
        tags: ['system'],
        summary: 'Whether the gateway serves and its database answers',
        response: { 200: Type.Object({ status: Type.Literal('ok') }), ...problemAnswers },
      },
    },
    async (_request, reply) => {
      probe.get();
      return reply.header('cache-control', 'no-store').send({ status: 'ok' as const });
    },
  );

  app.get(
    '/problems/:code',
    {
      schema: {
        tags: ['system'],
        summary: 'What a problem code means',
        params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
        response: {
          200: Type.Object({
            code: Type.String(),
            status: Type.Integer(),
            title: Type.String(),
            message: LocalTextSchema,
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      if (!isProblemCode(code)) return sendProblem(reply, 'not-found');
      return { code, ...problemCodes[code], message: problemMessage(code) };
    },
  );
  done();
};
