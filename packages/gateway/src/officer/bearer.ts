import { createHash, timingSafeEqual } from 'node:crypto';
import type { onRequestAsyncHookHandler } from 'fastify';
import { sendProblem } from '../problem/problem.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only requests with `Authorization: Bearer <token>` pass; takes the same time for each wrong token. */
export function requireBearer(token: string): onRequestAsyncHookHandler {
  const expected = digest(token);
  return async (request, reply) => {
    const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) return undefined;
    return sendProblem(reply.header('www-authenticate', 'Bearer'), 'officer-token-wrong');
  };
}
