import type { onRequestAsyncHookHandler } from 'fastify';
import { sendProblem } from '../problem/problem.ts';

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * Refuses what a page of an origin that is not listed sends to change something. CORS alone would only hide the answer
 * from the page: a simple request (a form's POST) is sent without preflight. Requests without Origin come from servers
 * and tools and pass. So does the page for phones, which is the gateway's own: at its address, or on this machine. Any
 * other name that leads here is not taken for its own, since a stranger's name may be made to (DNS rebinding).
 */
export function refuseForeignOrigins(
  origins: readonly string[],
  address: string | undefined,
): onRequestAsyncHookHandler {
  const known = address === undefined ? origins : [...origins, address];
  return async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || safeMethods.includes(request.method) || known.includes(origin))
      return undefined;
    if (loopback.test(request.host) && origin === `http://${request.host}`) return undefined;
    return sendProblem(reply, 'origin-not-allowed');
  };
}
