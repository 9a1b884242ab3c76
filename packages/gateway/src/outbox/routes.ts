import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { longestSeal, parseProvisionalNumber, sealMediaType } from '@motcua/sealing';
import { validate as isUuid } from 'uuid';
import { answerAccepted } from '../applications/answer-accepted.ts';
import { noStore } from '../http/no-store.ts';
import { ofMinute } from '../http/of-minute.ts';
import { requiredHeader } from '../http/validation.ts';
import type { DocumentLinks } from '../pdf/document-links.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import type { OutboxLimits } from './outbox-limits.ts';
import { receiveSealed } from './receive-sealed.ts';
import type { SealedParts } from './receive-sealed.ts';

export interface OutboxRouteOptions extends SealedParts {
  readonly links: DocumentLinks;
  readonly limits: OutboxLimits;
  /** Look-ups one address may make in a minute. */
  readonly lookUpsPerMinute: number;
}

const idempotencyHeaders = requiredHeader(
  'idempotency-key',
  'The UUID that was sealed with the application. The same as in any earlier attempt to hand it in.',
);

/** `/v1/outbox-keys`, `/v1/sealed-applications`, `/v1/provisional`: applications that waited at a kiosk. */
export const outboxRoutes: FastifyPluginCallbackTypebox<OutboxRouteOptions> = (app, parts, done) => {
  const { limits, links, lookUpsPerMinute } = parts;
  const common = { tags: ['outbox'] };
  app.addContentTypeParser(sealMediaType, { parseAs: 'string' }, (_request, body, parsed) => {
    parsed(null, body);
  });
  app.addHook('onSend', noStore);

  app.get(
    '/v1/outbox-keys',
    {
      config: ofMinute(lookUpsPerMinute),
      schema: {
        ...common,
        summary: 'The public keys that applications are sealed to while there is no network',
        description:
          'A JWK Set. The first key is the present one, the second takes over when its time is over.',
        response: { 200: messages.outboxKeys, ...problemAnswers },
      },
    },
    async () => ({ keys: parts.keyring.published() }),
  );

  app.post(
    '/v1/sealed-applications',
    {
      bodyLimit: longestSeal,
      config: ofMinute(limits.perMinute),
      schema: {
        ...common,
        summary: 'Hands in an application that waited, exactly once for each Idempotency-Key',
        description:
          `The body is a compact JWE (${sealMediaType}). What was sealed is judged as by \`POST /v1/applications\` and has ` +
          'its answer. An application that cannot become a case is kept for an officer: 202.',
        consumes: [sealMediaType],
        headers: idempotencyHeaders,
        body: Type.String({ maxLength: longestSeal }),
        response: {
          200: messages.submissionResult,
          201: messages.submissionResult,
          202: messages.needsAttention,
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      if (key === undefined || !isUuid(key)) return sendProblem(reply, 'idempotency-key-missing');
      const outcome = await receiveSealed(parts, request.body, key.toLowerCase());
      switch (outcome.code) {
        case 'created':
        case 'replayed':
          return answerAccepted(reply, outcome, links);
        case 'kept':
          return reply.code(202).send(outcome.answer);
        case 'storage-unavailable':
        case 'seal-damaged':
        case 'seal-key-unknown':
        case 'seal-expired':
          return sendProblem(reply, outcome.code);
        default:
          return outcome satisfies never;
      }
    },
  );

  app.get(
    '/v1/provisional/:number',
    {
      config: ofMinute(lookUpsPerMinute),
      schema: {
        ...common,
        summary: 'What has become of the application with this provisional number; nothing about the person',
        params: Type.Object({
          number: Type.String({
            maxLength: 100,
            description: '16 digits as on the slip; white space, dots and dashes are forgiven.',
          }),
        }),
        response: { 200: messages.provisionalAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const number = parseProvisionalNumber(request.params.number);
      if (number === undefined) return sendProblem(reply, 'provisional-number-wrong');
      return parts.sealed.provisional(number);
    },
  );
  done();
};
