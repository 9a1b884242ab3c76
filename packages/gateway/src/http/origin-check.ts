import type { onRequestAsyncHookHandler } from 'fastify';
import { sendProblem } from '../problem/problem.ts';

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what a page of an origin that is not listed sends to change something. CORS alone would only hide the answer
 * from the page: a simple request (a form's POST) is sent without preflight. Requests without Origin come from servers
 * and tools and pass.
 */
export function refuseForeignOrigins(origins: readonly string[]): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || safeMethods.includes(request.method) || origins.includes(origin))
      return undefined;
    return sendProblem(reply, 'origin-not-allowed');
  };
}
