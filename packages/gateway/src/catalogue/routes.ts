import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../cases/case-code.ts';
import { entityTagOf, matchesNone } from '../http/entity-tag.ts';
import { sendProblem } from '../problem/problem.ts';
import { ProcedureDefinitionSchema } from '../schema/catalogue.ts';
import { messages } from '../schema/messages.ts';
import { problemAnswers } from '../schema/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { summaryOf } from './summary-of.ts';

export interface CatalogueRouteOptions {
  readonly catalogue: Catalogue;
  readonly now: () => Date;
}

/** `/v1/procedures` and `/v1/units`. Answers carry an entity tag, so that a kiosk may ask again cheaply. */
export const catalogueRoutes: FastifyPluginCallbackTypebox<CatalogueRouteOptions> = (app, options, done) => {
  const { catalogue } = options;
  const today = (): string => dayOf(options.now());

  app.get(
    '/v1/procedures',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'Procedures valid today',
        response: { 200: messages.procedureSummaries, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const summaries = catalogue.all(today()).map(summaryOf);
      return sendTagged(request, reply, summaries);
    },
  );

  app.get(
    '/v1/procedures/:id',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'The definition of a procedure, as it is valid today',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: { 200: ProcedureDefinitionSchema, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const definition = catalogue.current(request.params.id, today());
      if (definition === undefined) return sendProblem(reply, catalogue.missing(request.params.id, today()));
      return sendTagged(request, reply, definition);
    },
  );

  app.get(
    '/v1/units',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'Units of today by name, former name or code',
        querystring: Type.Object({
          search: Type.String({ maxLength: 100, description: 'With or without diacritics.' }),
        }),
        response: { 200: messages.units, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const units = await catalogue.searchUnits(request.query.search.normalize('NFC'));
      return reply.send(units);
    },
  );

  // An address belongs to a person: it travels in the body, since addresses of requests end up in logs.
  app.post(
    '/v1/unit-suggestions',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'Units of today for an address as an old card prints it',
        description:
          'Suggestions for a person to confirm. Several where a former ward was divided; none is no error. ' +
          'Best first, 40 at most. Nothing is kept.',
        body: Type.Object(
          {
            address: Type.String({
              maxLength: 400,
              description: 'With or without diacritics or abbreviations.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: messages.unitSuggestions, ...problemAnswers },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await catalogue.suggestUnits(request.body.address)),
  );

  app.get(
    '/v1/units/:code',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'One unit of today',
        params: Type.Object({ code: Type.String({ maxLength: 20 }) }),
        response: { 200: messages.unit, ...problemAnswers },
      },
    },
    async (request, reply) =>
      (await catalogue.unitWithFormerNames(request.params.code)) ?? sendProblem(reply, 'unit-unknown'),
  );
  done();
};

/** Sends a value as JSON with its entity tag, or 304 when the asker has it. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const body = JSON.stringify(value);
  const tag = entityTagOf(body);
  reply.header('etag', tag).header('cache-control', 'no-cache');
  if (matchesNone(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(body);
}
