import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';

/**
 * Options of the log: JSON lines on stderr that say which route answered what and how fast.
 *
 * Nothing a person sent may reach it, so requests are logged by their route's pattern, never by address, header or body,
 * and errors by type and stack frames: a message may quote the value that broke it.
 */
export function logOptions(stream: NodeJS.WritableStream): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: 'info',
    stream,
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
      res: (reply: Pick<FastifyReply, 'statusCode'>) => ({ statusCode: reply.statusCode }),
      err: describeError,
    },
  };
}

export const routeOf = (request: FastifyRequest): string => request.routeOptions?.url ?? '(none)';

export interface ErrorDescription {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/** The type, code and frames of an error, without its message. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, message: '', stack: frames.join('\n') };
}
