import type { onRequestAsyncHookHandler } from 'fastify';
import { bearerOf, isToken, tokenDigest } from '../http/secrets.ts';
import { sendProblem } from '../problem/problem.ts';

/** Lets only requests with `Authorization: Bearer <token>` pass; takes the same time for each wrong token. */
export function requireBearer(token: string): onRequestAsyncHookHandler {
  const expected = tokenDigest(token);
  return async (request, reply) => {
    if (isToken(bearerOf(request.headers.authorization), expected)) return undefined;
    return sendProblem(reply.header('www-authenticate', 'Bearer'), 'officer-token-wrong');
  };
}

/** What the schema of each officer's route begins with. */
export const ofOfficers = { tags: ['officer'], security: [{ officer: [] }] };
