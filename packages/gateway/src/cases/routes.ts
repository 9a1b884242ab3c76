import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { ofMinute } from '../http/of-minute.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import { parseCaseCode } from './case-code.ts';
import type { CaseStore } from './case-store.ts';
import { caseStatusOf } from './case-views.ts';

export interface CaseRouteOptions {
  readonly cases: CaseStore;
  /** Look-ups one address may make in a minute. */
  readonly lookUpsPerMinute: number;
}

/** `GET /v1/cases/:caseCode`. */
export const caseRoutes: FastifyPluginCallbackTypebox<CaseRouteOptions> = (app, options, done) => {
  app.get(
    '/v1/cases/:caseCode',
    {
      config: ofMinute(options.lookUpsPerMinute),
      schema: {
        tags: ['cases'],
        summary: 'Where a case stands; nothing about the person',
        params: Type.Object({
          caseCode: Type.String({
            maxLength: 100,
            description: 'As on the receipt; white space and lower case are forgiven.',
          }),
        }),
        response: { 200: messages.caseStatus, ...problemAnswers },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const record = options.cases.byCode(parseCaseCode(request.params.caseCode) ?? '');
      return record === undefined ? sendProblem(reply, 'case-unknown') : caseStatusOf(record);
    },
  );
  done();
};
