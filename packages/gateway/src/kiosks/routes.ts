import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { entityTagOf, matchesNone } from '../http/entity-tag.ts';
import { ofMinute } from '../http/of-minute.ts';
import { sendProblem } from '../problem/problem.ts';
import { problemAnswers } from '../schema/problem.ts';
import type { ConfigurationFolder } from './configuration-folder.ts';

export interface KioskRouteOptions {
  readonly configurations: ConfigurationFolder;
}

/** A compact JWS (RFC 7515, 9.2.1). */
const mediaType = 'application/jose';
/** All kiosks of an office may share one address and ask each minute. */
const perMinute = 600;

/**
 * `/v1/kiosks/:name/config`: the signed configuration of a kiosk, byte for byte. The gateway has no key and looks into
 * nothing: kiosks decide whether it is right, theirs, and newer.
 */
export const kioskRoutes: FastifyPluginCallbackTypebox<KioskRouteOptions> = (app, options, done) => {
  app.get(
    '/v1/kiosks/:name/config',
    {
      config: ofMinute(perMinute),
      schema: {
        tags: ['kiosks'],
        summary: 'The signed configuration for the kiosk of this name',
        produces: [mediaType],
        params: Type.Object({ name: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.String(), 304: Type.Null(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const file = await options.configurations.find(request.params.name);
      if (file === undefined) return sendProblem(reply, 'kiosk-configuration-unknown');
      const tag = entityTagOf(file);
      reply.headers({ etag: tag, 'cache-control': 'no-cache' });
      if (matchesNone(request.headers['if-none-match'], tag)) return reply.code(304).send(null);
      return reply.type(mediaType).serializer(String).send(file);
    },
  );
  done();
};
