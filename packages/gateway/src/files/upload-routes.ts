import { Readable } from 'node:stream';
import { Type, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { MediaType } from '@motcua/procedures';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { dayOf } from '../cases/case-code.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ofMinute } from '../http/of-minute.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { sendProblem } from '../problem/problem.ts';
import { HoldSchema, UploadQuerySchema } from '../schema/files.ts';
import { messages } from '../schema/messages.ts';
import { doneAnswers, problemAnswers } from '../schema/problem.ts';
import type { Arrivals } from '../http/arrivals.ts';
import { askedFor, filesHandoff, stateOf } from '../handoffs/handoff-service.ts';
import type { HandoffStore } from '../handoffs/handoff-store.ts';
import { bearerOf } from '../http/secrets.ts';
import { attachmentAt } from './field-place.ts';
import { fileNameOfHeader } from './file-name-of-header.ts';
import { upload } from './upload.ts';
import type { HandoffRefusal, UploadParts, UploadRequest } from './upload.ts';

export interface UploadRouteOptions extends UploadParts {
  readonly catalogue: Catalogue;
  /** Makes a pseudonym of a network address. */
  readonly ownerOf: (address: string) => string;
  readonly handoffs: HandoffStore;
  readonly arrivals: Arrivals;
}

type Target = Omit<UploadRequest, 'owner' | 'body' | 'announcedBytes'>;
type TargetOutcome = { readonly code: 'ok'; readonly target: Target } | { readonly code: ProblemCode };

const bodyTime = { totalMs: 10 * 60 * 1000, idleMs: 30_000 };

/** `POST /v1/uploads`. */
export const uploadRoutes: FastifyPluginCallbackTypebox<UploadRouteOptions> = (app, options, done) => {
  // The body is a file, whatever it calls itself, and is read as it comes; its schema is for the document only.
  app.setValidatorCompiler((route) =>
    route.httpPart === 'body' ? () => true : TypeBoxValidatorCompiler(route),
  );
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));

  const fieldTarget = (query: UploadQuery): TargetOutcome => {
    const { procedure = '', field = '', version } = query;
    const today = dayOf(options.now());
    const definition =
      version === undefined
        ? options.catalogue.current(procedure, today)
        : options.catalogue.version(procedure, version, today);
    if (definition === undefined) return { code: options.catalogue.missing(procedure, today) };
    const place = attachmentAt(definition, field);
    if (place === undefined) return { code: 'upload-field-unknown' };
    const wanted = place.field;
    const target = { procedureId: definition.id, fieldId: place.fieldId, wanted, hold: query.hold };
    return { code: 'ok', target };
  };

  const handoffTarget = (id: string, { headers }: FastifyRequest): TargetOutcome => {
    const token = bearerOf(headers.authorization);
    const find = () => filesHandoff(options, { id, token, side: 'phone' });
    const found = find();
    if (found.code !== 'ok') return found;
    const asked = askedFor(options, found.value);
    if (asked === undefined)
      return { code: options.catalogue.missing(found.value.procedureId, dayOf(options.now())) };
    const { definition, field: wanted, fieldId } = asked;
    const mayArrive = (): 'ok' | HandoffRefusal => {
      const record = find();
      if (record.code !== 'ok') return 'handoff-closed';
      const state = stateOf(options, record.value);
      if (state !== 'open') return state === 'done' ? 'handoff-closed' : 'handoff-expired';
      return options.handoffs.fileCount(id) < wanted.maxFiles ? 'ok' : 'handoff-full';
    };
    const handoff = { id, name: fileNameOfHeader(headers['file-name']) };
    const { hold } = found.value;
    return { code: 'ok', target: { procedureId: definition.id, fieldId, wanted, hold, handoff, mayArrive } };
  };

  app.post(
    '/v1/uploads',
    {
      config: {
        ...ofMinute(options.limits.uploadsPerMinute),
        bodyTime,
      },
      schema: {
        tags: ['files'],
        summary: 'Takes one file for a field of an application',
        description:
          'The body is the file itself. Its type is found in its bytes. With `handoff` it comes from a phone, its name ' +
          'percent-encoded in the header `file-name`. Kept for 24 hours, longer only as part of a case, or ' +
          'held for an application that may have to wait.',
        querystring: UploadQuerySchema,
        consumes: [...mediaTypes],
        body: Type.Unsafe<Readable | undefined>({ type: 'string', format: 'binary' }),
        response: { 201: messages.uploadAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { handoff } = request.query;
      const found = handoff === undefined ? fieldTarget(request.query) : handoffTarget(handoff, request);
      if (found.code !== 'ok') return sendProblem(reply, found.code);
      const outcome = await upload(options, {
        ...found.target,
        owner: options.ownerOf(request.ip),
        ...bodyOf(request),
      });
      return outcome.code === 'ok' ? reply.code(201).send(outcome.answer) : sendProblem(reply, outcome.code);
    },
  );
  app.delete(
    '/v1/file-holds/:hold',
    {
      config: ofMinute(options.limits.uploadsPerMinute),
      schema: {
        tags: ['files'],
        summary: 'Tells that no application waits with the files of a hold',
        description: 'They are kept for another 24 hours at most.',
        params: Type.Object({ hold: HoldSchema }),
        response: doneAnswers,
      },
    },
    async (request, reply) => {
      const { database, files, limits, now } = options;
      const until = new Date(now().getTime() + limits.keptMs).toISOString();
      database.transact(() => files.release(request.params.hold, until));
      return reply.header('cache-control', 'no-store').code(204).send(null);
    },
  );
  done();
};

type UploadQuery = Static<typeof UploadQuerySchema>;

const mediaTypes: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
];

function bodyOf({
  body,
  headers,
}: FastifyRequest<{ Body: Readable | undefined }>): Pick<UploadRequest, 'body' | 'announcedBytes'> {
  const length = headers['content-length'];
  return {
    body: body ?? Readable.from([]),
    announcedBytes: length === undefined ? undefined : Number(length),
  };
}
