import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isStorageTrouble } from '../database/database.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { problemOf, sendProblem } from '../problem/problem.ts';

/** Turns whatever ends a request early into a problem document. What it cannot name is our fault: `internal`. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = error as Partial<FastifyError>;
  if (failure.validation !== undefined) {
    // Keywords point at the object that holds the wrong member; an array keeps the order of discovery.
    const pointers = [...new Set(failure.validation.map((entry) => entry.instancePath))];
    return sendProblem(reply, 'request-invalid', { pointers });
  }
  const code = codeOf(error, failure);
  if (code === 'internal') request.log.error({ err: error }, 'a request failed');
  if (code === 'storage-unavailable') {
    request.log.error({ err: error }, 'the database cannot be used');
    reply.header('retry-after', '2');
  }
  return sendProblem(reply, code);
}

function codeOf(error: unknown, { code, statusCode }: Partial<FastifyError>): ProblemCode {
  if (isStorageTrouble(error)) return 'storage-unavailable';
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return 'body-too-large';
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? 'media-type-unsupported' : 'http-malformed';
    case 'FST_ERR_BAD_URL':
      return 'http-malformed';
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'body-malformed';
    default:
      break;
  }
  switch (statusCode) {
    case 400:
      return 'body-malformed';
    case 404:
      return 'not-found';
    case 408:
      return 'request-timeout';
    case 413:
      return 'body-too-large';
    case 415:
      return 'media-type-unsupported';
    case 429:
      return 'too-many-requests';
    default:
      return 'internal';
  }
}

/** Answers on a connection that has not become a request: broken HTTP, headers too long, too slow. */
export function answerBrokenConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(connectionCode(error.code));
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n` +
      'Content-Type: application/problem+json\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function connectionCode(code: string): ProblemCode {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'headers-too-large';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'request-timeout';
    default:
      return 'http-malformed';
  }
}
