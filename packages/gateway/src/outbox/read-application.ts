import type { FastifyInstance } from 'fastify';
import { Compile } from 'typebox/compile';
import type { SubmissionRequest } from '../api.ts';
import { composed } from '../applications/canonical.ts';
import { SubmissionRequestSchema } from '../schema/application.ts';

export type ReadApplication =
  | { readonly code: 'ok'; readonly request: SubmissionRequest }
  | { readonly code: 'body-malformed' | 'request-invalid' };

/** Reads the text that was in a seal as the server reads the body of `POST /v1/applications`: same parser, same schema. */
export function applicationReader(
  app: Pick<FastifyInstance, 'getDefaultJsonParser'>,
): (text: string) => ReadApplication {
  const parse = app.getDefaultJsonParser('error', 'error');
  const schema = Compile(SubmissionRequestSchema);
  return (text) => {
    let read: ReadApplication = { code: 'body-malformed' };
    const done = (error: Error | null, value?: unknown): void => {
      if (error !== null) return;
      read = schema.Check(value) ? { code: 'ok', request: composed(value) } : { code: 'request-invalid' };
    };
    // The parser looks at the text alone, and calls back before it returns.
    void parse(undefined as never, text, done);
    return read;
  };
}
