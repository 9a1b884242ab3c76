import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { validate as isUuid } from 'uuid';
import { requiredHeader } from '../http/validation.ts';
import type { DocumentLinks } from '../pdf/document-links.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import { answerAccepted } from './answer-accepted.ts';
import { composed } from './canonical.ts';
import { submit } from './submit.ts';
import type { SubmitOutcome, SubmitParts } from './submit.ts';

const idempotencyHeaders = requiredHeader(
  'idempotency-key',
  'A UUID (best a UUIDv7) that the client makes once for each application.',
);

export interface ApplicationRouteOptions extends SubmitParts {
  readonly links: DocumentLinks;
}

/** `POST /v1/applications`. */
export const applicationRoutes: FastifyPluginCallbackTypebox<ApplicationRouteOptions> = (
  app,
  parts,
  done,
) => {
  app.post(
    '/v1/applications',
    {
      schema: {
        tags: ['applications'],
        summary: 'Hands in an application, exactly once for each Idempotency-Key',
        description:
          'Made again with the same key and body, it answers 200 with the same case and `Idempotent-Replayed: true`.',
        headers: idempotencyHeaders,
        body: messages.submissionRequest,
        response: { 200: messages.submissionResult, 201: messages.submissionResult, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      if (key === undefined || !isUuid(key)) return sendProblem(reply, 'idempotency-key-missing');
      const outcome: SubmitOutcome = submit(parts, composed(request.body), key.toLowerCase());
      switch (outcome.code) {
        case 'created':
        case 'replayed':
          return answerAccepted(reply, outcome, parts.links);
        case 'application-invalid':
          return sendProblem(reply, outcome.code, { errors: outcome.errors });
        case 'fee-changed':
          return sendProblem(reply, outcome.code, { fee: outcome.fee });
        case 'idempotency-key-reused':
        case 'procedure-unknown':
        case 'procedure-withdrawn':
        case 'definition-version-unknown':
          return sendProblem(reply, outcome.code);
        default:
          return outcome satisfies never;
      }
    },
  );
  done();
};
