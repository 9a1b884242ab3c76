import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { HandoffFiles } from '../api.ts';
import { discard } from '../files/upload.ts';
import type { UploadParts } from '../files/upload.ts';
import type { Arrivals } from '../http/arrivals.ts';
import { noStore } from '../http/no-store.ts';
import { ofMinute } from '../http/of-minute.ts';
import { bearerOf } from '../http/secrets.ts';
import { whenGone } from '../http/when-gone.ts';
import { sendProblem } from '../problem/problem.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import { longestSealed } from './handoff-limits.ts';
import {
  claim,
  filesHandoff,
  openForApplication,
  openForFiles,
  questionOf,
  stateOf,
  takenState,
} from './handoff-service.ts';
import type { HandoffParts, Made } from './handoff-service.ts';
import type { FilesHandoffRecord } from './handoff-store.ts';

export interface HandoffRouteOptions extends HandoffParts {
  readonly files: UploadParts['files'];
  readonly folder: UploadParts['folder'];
  readonly arrivals: Arrivals;
  readonly ownerOf: (address: string) => string;
  /** Where phones reach this server; as the request was addressed without it. */
  readonly address?: string | undefined;
}

const IdSchema = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** Another process may have taken a file in; nobody wakes us then. */
const lookAgainMs = 2_000;

/** `/v1/handoffs`: a person goes on at a phone. */
export const handoffRoutes: FastifyPluginCallbackTypebox<HandoffRouteOptions> = (app, options, done) => {
  const { handoffs, database, arrivals, limits } = options;
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.addHook('onSend', noStore);
  const common = { tags: ['handoffs'] };
  const secured = { ...common, security: [{ handoff: [] }], params: IdSchema };

  const find = (request: FastifyRequest, side: 'kiosk' | 'phone'): Made<FilesHandoffRecord> => {
    const { id } = request.params as { id: string };
    return filesHandoff(options, { id, side, token: bearerOf(request.headers.authorization) });
  };

  app.post(
    '/v1/handoffs',
    {
      bodyLimit: longestSealed + 4096,
      config: ofMinute(limits.perMinute),
      schema: {
        ...common,
        summary: 'Lets a person go on at a phone',
        description:
          'With `files` the phone sends files for one field. With `application` it takes a half-filled application over, ' +
          'which the caller has sealed: the key goes to the phone in the QR code and never comes here.',
        body: messages.handoffRequest,
        response: { 201: messages.handoffAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const owner = options.ownerOf(request.ip);
      const made =
        body.kind === 'files' ? openForFiles(options, owner, body) : openForApplication(options, owner, body);
      if (made.code !== 'ok') return sendProblem(reply, made.code);
      const address = options.address ?? `${request.protocol}://${request.host}`;
      return reply.code(201).send({ ...made.value, page: `${address}/p/` });
    },
  );

  app.get(
    '/v1/handoffs/:id',
    {
      config: ofMinute(120),
      schema: {
        ...secured,
        summary: 'What the phone is asked for',
        description: "With the phone's token.",
        response: { 200: messages.handoffQuestion, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const found = find(request, 'phone');
      const question = found.code === 'ok' ? questionOf(options, found.value) : found;
      return question.code === 'ok' ? question.value : sendProblem(reply, question.code);
    },
  );

  app.post(
    '/v1/handoffs/:id/done',
    {
      schema: {
        ...secured,
        summary: 'All files are sent',
        description: "With the phone's token.",
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      const found = find(request, 'phone');
      if (found.code !== 'ok') return sendProblem(reply, found.code);
      if (stateOf(options, found.value) === 'expired') return sendProblem(reply, 'handoff-expired');
      database.transact(() => handoffs.setState(found.value.id, 'done'));
      arrivals.notify(found.value.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/handoffs/:id/files',
    {
      schema: {
        ...secured,
        summary: 'Waits for files from the phone',
        description:
          "With the kiosk's token. Answers as soon as there are more files than `after`, or none will come; with an empty " +
          'list after 25 seconds.',
        querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })) }),
        response: { 200: messages.handoffFiles, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const signal = AbortSignal.any([closing.signal, whenGone(reply), AbortSignal.timeout(limits.waitMs)]);
      for (;;) {
        const found = find(request, 'kiosk');
        if (found.code !== 'ok') return sendProblem(reply, found.code);
        const answer: HandoffFiles = {
          state: stateOf(options, found.value),
          files: handoffs.filesAfter(found.value.id, request.query.after ?? 0),
        };
        if (answer.files.length > 0 || answer.state !== 'open' || signal.aborted) return answer;
        await arrivals.wait(found.value.id, { timeoutMs: lookAgainMs, signal });
      }
    },
  );

  app.delete(
    '/v1/handoffs/:id',
    {
      schema: {
        ...secured,
        summary: 'Ends the hand-off and deletes its files that belong to no case',
        description: "With the kiosk's token.",
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      const found = find(request, 'kiosk');
      if (found.code !== 'ok') return sendProblem(reply, found.code);
      const { id } = found.value;
      const fileIds = database.transact(() => {
        handoffs.setState(id, 'cancelled');
        return handoffs.unboundFileIds(id);
      });
      arrivals.notify(id);
      for (const fileId of fileIds) await discard(options, fileId);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/v1/handoffs/:id/taken',
    {
      config: ofMinute(120),
      schema: {
        ...common,
        summary: 'Whether a phone has taken the application over',
        params: IdSchema,
        response: { 200: messages.handoffTaken, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const taken = takenState(options, request.params.id);
      return taken.code === 'ok' ? taken.value : sendProblem(reply, taken.code);
    },
  );

  app.post(
    '/v1/handoffs/:id/claim',
    {
      config: ofMinute(120),
      schema: {
        ...common,
        summary: 'Gives a sealed application out, once',
        params: IdSchema,
        response: { 200: messages.claimedDraft, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const claimed = claim(options, request.params.id);
      return claimed.code === 'ok' ? claimed.value : sendProblem(reply, claimed.code);
    },
  );
  done();
};
