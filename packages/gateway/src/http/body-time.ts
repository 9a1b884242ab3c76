import { PassThrough } from 'node:stream';
import type { preParsingAsyncHookHandler } from 'fastify';

/** How long a body may take. */
export interface BodyTime {
  readonly totalMs: number;
  /** Between two chunks. */
  readonly idleMs: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The server's own without it. */
    bodyTime?: BodyTime;
  }
}

/** The body did not arrive in time. */
export class BodyTooSlowError extends Error {
  override readonly name = 'BodyTooSlowError';
  readonly statusCode = 408;
}

/** The connection ended before the body did. */
export class BodyBrokenOffError extends Error {
  override readonly name = 'BodyBrokenOffError';
  readonly statusCode = 400;
}

const lingerMs = 5_000;

/**
 * Ends the wait for a body that comes too slowly, so that it can still be answered. What comes after an early answer is
 * read and thrown away for five seconds: cut off at once, the sender would not see the answer.
 */
export function limitBodyTime(serverTime: BodyTime): preParsingAsyncHookHandler {
  return async (request, reply, payload) => {
    const { headers } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody) return payload;
    const { totalMs, idleMs } = request.routeOptions.config.bodyTime ?? serverTime;
    const body = new PassThrough();
    const late = (): void => void body.destroy(new BodyTooSlowError('the body is too slow'));
    const total = setTimeout(late, totalMs);
    const idle = setTimeout(late, idleMs);
    const goesOn = (): void => void idle.refresh();
    payload.on('data', goesOn);
    payload.once('error', (cause) => body.destroy(new BodyBrokenOffError('the body broke off', { cause })));
    payload.once('close', () => {
      if (!payload.readableEnded) body.destroy(new BodyBrokenOffError('the body broke off'));
    });
    // Whoever reads the body hears of its end by reading; after that nobody listens any more.
    body.on('error', () => undefined);
    reply.raw.once('finish', () => body.destroy());
    body.once('close', () => {
      clearTimeout(total);
      clearTimeout(idle);
      payload.off('data', goesOn);
      if (payload.readableEnded || payload.destroyed) return;
      payload.unpipe(body).resume();
      const linger = setTimeout(() => payload.destroy(), lingerMs);
      payload.once('close', () => clearTimeout(linger));
    });
    return payload.pipe(body);
  };
}
