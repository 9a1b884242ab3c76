import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseCaseCode } from '../cases/case-code.ts';
import { officerSummaryOf } from '../cases/case-views.ts';
import { entityTag, versionOfIfMatch } from '../http/entity-tag.ts';
import { noStore } from '../http/no-store.ts';
import { requiredHeader } from '../http/validation.ts';
import { sendProblem } from '../problem/problem.ts';
import { OfficerListQuerySchema } from '../schema/case.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import type { OfficerAction } from './actions.ts';
import { ofOfficers, requireBearer } from './bearer.ts';
import { act, wholeCase } from './officer-service.ts';
import type { OfficerParts } from './officer-service.ts';

export interface OfficerRouteOptions extends OfficerParts {
  readonly token: string;
}

const CaseParametersSchema = Type.Object({ caseCode: Type.String({ maxLength: 100 }) });

const ifMatchHeaders = requiredHeader(
  'if-match',
  'The `version` of the case that the officer saw, in quotes.',
);

const defaultListLength = 100;

/** `/v1/officer/…`, for those with the bearer token. */
export const officerRoutes: FastifyPluginCallbackTypebox<OfficerRouteOptions> = (app, options, done) => {
  const { cases } = options;
  app.addHook('onRequest', requireBearer(options.token));
  app.addHook('onSend', noStore);

  app.get(
    '/v1/officer/cases',
    {
      schema: {
        ...ofOfficers,
        summary: 'Cases, newest first',
        querystring: OfficerListQuerySchema,
        response: { 200: messages.officerCases, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { before, limit = defaultListLength } = request.query;
      if (before === undefined) return cases.list(limit).map(officerSummaryOf);
      const oldest = cases.byCode(parseCaseCode(before) ?? '');
      if (oldest === undefined) return sendProblem(reply, 'case-unknown');
      return cases.list(limit, oldest).map(officerSummaryOf);
    },
  );

  app.get(
    '/v1/officer/cases/:caseCode',
    {
      schema: {
        ...ofOfficers,
        summary: 'One case with its answers and its log',
        params: CaseParametersSchema,
        response: { 200: messages.officerCase, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const record = cases.byCode(parseCaseCode(request.params.caseCode) ?? '');
      if (record === undefined) return sendProblem(reply, 'case-unknown');
      return reply.header('etag', entityTag(String(record.version))).send(wholeCase(options, record));
    },
  );

  const answerTo = (
    request: FastifyRequest<{ Params: { caseCode: string } }>,
    reply: FastifyReply,
    action: OfficerAction,
  ): FastifyReply => {
    const version = versionOfIfMatch(request.headers['if-match']);
    if (version === undefined) return sendProblem(reply, 'if-match-missing');
    const caseCode = parseCaseCode(request.params.caseCode) ?? '';
    const outcome = act(options, caseCode, version, action);
    if (outcome.code !== 'ok') return sendProblem(reply, outcome.code);
    return reply.header('etag', entityTag(String(outcome.officerCase.version))).send(outcome.officerCase);
  };

  const actionSchema = {
    ...ofOfficers,
    params: CaseParametersSchema,
    headers: ifMatchHeaders,
    response: { 200: messages.officerCase, ...problemAnswers },
  };
  const simpleActions = {
    advance: 'Ends the current step; the last one is ended by `finish`',
    resume: 'Takes a returned case up again',
    finish: 'Ends all steps that are left',
  } as const;
  for (const kind of ['advance', 'resume', 'finish'] as const) {
    app.post(
      `/v1/officer/cases/:caseCode/${kind}`,
      { schema: { ...actionSchema, summary: simpleActions[kind] } },
      async (request, reply) => answerTo(request, reply, { kind }),
    );
  }
  app.post(
    '/v1/officer/cases/:caseCode/return',
    {
      schema: {
        ...actionSchema,
        summary: 'Sends the case back for correction',
        description: 'Whoever looks the case up reads the reason, so it may hold no personal data.',
        body: messages.returnRequest,
      },
    },
    async (request, reply) => {
      const reason = request.body.reason.normalize('NFC').trim();
      if (reason === '') return sendProblem(reply, 'request-invalid', { pointers: ['/reason'] });
      return answerTo(request, reply, { kind: 'return', reason });
    },
  );
  done();
};
