import { open } from 'node:fs/promises';
import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { OfficerFile } from '../api.ts';
import { parseCaseCode } from '../cases/case-code.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { FileFolder } from '../files/file-folder.ts';
import type { FileStore } from '../files/file-store.ts';
import { sendProblem } from '../problem/problem.ts';
import { problemAnswers } from '../schema/problem.ts';
import { ofOfficers, requireBearer } from './bearer.ts';

export interface OfficerFileRouteOptions {
  readonly cases: Pick<CaseStore, 'byCode'>;
  readonly files: Pick<FileStore, 'ofCase'>;
  readonly folder: Pick<FileFolder, 'pathOf'>;
  readonly token: string;
}

/**
 * `GET /v1/officer/cases/:caseCode/files/:fileId`. What a stranger has sent is handed on as a download and never shown in
 * the gateway's own name: no type to be guessed, no script, no frame.
 */
export const officerFileRoutes: FastifyPluginCallbackTypebox<OfficerFileRouteOptions> = (
  app,
  { cases, files, folder, token },
  done,
) => {
  app.addHook('onRequest', requireBearer(token));
  app.get(
    '/v1/officer/cases/:caseCode/files/:fileId',
    {
      schema: {
        ...ofOfficers,
        summary: 'One file of a case, as a download',
        params: Type.Object({
          caseCode: Type.String({ maxLength: 100 }),
          fileId: Type.String({ maxLength: 64 }),
        }),
        response: { 200: { description: 'The bytes as they were sent.' }, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const record = cases.byCode(parseCaseCode(request.params.caseCode) ?? '');
      if (record === undefined) return sendProblem(reply, 'case-unknown');
      const file = files.ofCase(record.id).find(({ id }) => id === request.params.fileId);
      if (file === undefined) return sendProblem(reply, 'file-unknown');
      const handle = await open(folder.pathOf(file.id), 'r');
      return reply
        .headers({
          'cache-control': 'no-store',
          'content-disposition': contentDisposition(file),
          'content-length': file.bytes,
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        })
        .type(file.type)
        .send(handle.createReadStream());
    },
  );
  done();
};

/** RFC 6266: the name as it was given for those who read RFC 8187, the id for the others. */
export function contentDisposition({ id, name, type }: Pick<OfficerFile, 'id' | 'name' | 'type'>): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${id}.${type.split('/')[1]}"; filename*=UTF-8''${encoded}`;
}
