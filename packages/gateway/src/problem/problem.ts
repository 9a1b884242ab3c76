import { furtherTexts } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import type { FastifyReply } from 'fastify';
import type { Problem } from '../api.ts';
import { problemCodes } from './codes.ts';
import type { ProblemCode } from './codes.ts';

/** What some problems carry beyond the members of RFC 9457. */
export type ProblemExtras = Pick<Problem, 'errors' | 'pointers' | 'fee'>;

/** The citizen's sentence for a code, in every language. */
export const problemMessage = (code: ProblemCode): LocalText => ({
  vi: errorsTexts.vi[code],
  en: errorsTexts.en[code],
  ...furtherTexts('errors', code),
});

/** The problem document of a code (RFC 9457). Its `type` is a path of this server that explains it. */
export function problemOf(code: ProblemCode, extras: ProblemExtras = {}): Problem {
  const { status, title } = problemCodes[code];
  return { type: `/problems/${code}`, title, status, code, message: problemMessage(code), ...extras };
}

/** Ends the exchange with a problem document. */
export function sendProblem(reply: FastifyReply, code: ProblemCode, extras?: ProblemExtras): FastifyReply {
  const problem = problemOf(code, extras);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}
