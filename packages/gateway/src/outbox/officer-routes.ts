import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { parseProvisionalNumber } from '@motcua/sealing';
import type { AttentionItem, AttentionSummary } from '../api.ts';
import { noStore } from '../http/no-store.ts';
import { ofOfficers, requireBearer } from '../officer/bearer.ts';
import { problemMessage, sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import { readableAnswers } from './readable-answers.ts';
import { attentionHold, retryKept } from './receive-sealed.ts';
import type { SealedParts } from './receive-sealed.ts';
import type { AttentionRecord } from './sealed-store.ts';

export interface AttentionRouteOptions extends SealedParts {
  readonly token: string;
}

const listLength = 200;

/** `/v1/officer/attention`: applications that came sealed and are no case. */
export const attentionRoutes: FastifyPluginCallbackTypebox<AttentionRouteOptions> = (app, parts, done) => {
  const { database, sealed, readApplication, now } = parts;
  app.addHook('onRequest', requireBearer(parts.token));
  app.addHook('onSend', noStore);
  const ofNumber = { ...ofOfficers, params: Type.Object({ number: Type.String({ maxLength: 100 }) }) };

  const summaryOf = ({ number, receivedAt, unfit, application }: AttentionRecord): AttentionSummary => {
    const read = readApplication(application);
    return {
      provisionalNumber: number,
      receivedAt,
      problem: unfit.code,
      message: problemMessage(unfit.code),
      ...(read.code === 'ok'
        ? { procedure: read.request.procedure, unit: read.request.unit, place: read.request.place }
        : {}),
    };
  };
  const itemOf = (record: AttentionRecord): AttentionItem => {
    const { errors, fee } = record.unfit;
    const read = readApplication(record.application);
    return {
      ...summaryOf(record),
      application: record.application,
      ...(read.code === 'ok' ? { answers: readableAnswers(parts.catalogue, read.request, now()) } : {}),
      ...(errors === undefined ? {} : { errors }),
      ...(fee === undefined ? {} : { fee }),
    };
  };

  app.get(
    '/v1/officer/attention',
    {
      schema: {
        ...ofOfficers,
        summary: 'Applications that came sealed and cannot become a case as they are, oldest first',
        description: `At most ${listLength}: the next ones show when these are settled.`,
        response: { 200: messages.attentionList, ...problemAnswers },
      },
    },
    async () => sealed.attentionList(listLength).map(summaryOf),
  );

  app.get(
    '/v1/officer/attention/:number',
    {
      schema: {
        ...ofNumber,
        summary: 'One of them, as it was opened',
        response: { 200: messages.attentionItem, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const record = sealed.attention(parseProvisionalNumber(request.params.number) ?? '');
      return record === undefined ? sendProblem(reply, 'attention-unknown') : itemOf(record);
    },
  );

  app.post(
    '/v1/officer/attention/:number/retry',
    {
      schema: {
        ...ofNumber,
        summary: 'Hands it in again as it is, such as after the catalogue has been mended',
        response: { 200: messages.submissionResult, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const outcome = retryKept(parts, parseProvisionalNumber(request.params.number) ?? '');
      if (outcome.code === 'ok') return outcome.answer;
      const { code, ...extras } = outcome;
      return sendProblem(reply, code, extras);
    },
  );

  app.post(
    '/v1/officer/attention/:number/settle',
    {
      schema: {
        ...ofNumber,
        summary: 'Takes it off the list: the person has been helped in another way',
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      const number = parseProvisionalNumber(request.params.number) ?? '';
      const settled = database.transact(() => {
        const done = sealed.settle(number, now().toISOString());
        if (done) parts.files.release(attentionHold(number), now().toISOString());
        return done;
      });
      return settled ? reply.code(204).send(null) : sendProblem(reply, 'attention-unknown');
    },
  );
  done();
};
