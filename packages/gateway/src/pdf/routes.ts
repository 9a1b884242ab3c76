import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { CaseRecord } from '../cases/case-record.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { parseCaseCode } from '../cases/case-code.ts';
import { ofMinute } from '../http/of-minute.ts';
import { ofOfficers, requireBearer } from '../officer/bearer.ts';
import { sendProblem } from '../problem/problem.ts';
import { problemAnswers } from '../schema/problem.ts';
import type { MakeApplicationPdf } from './application-pdf.ts';
import type { DocumentLinks } from './document-links.ts';

export interface ApplicationPdfRouteOptions {
  readonly cases: CaseStore;
  readonly links: DocumentLinks;
  readonly makePdf: MakeApplicationPdf;
  readonly officerToken: string;
}

const CaseParametersSchema = Type.Object({ caseCode: Type.String({ maxLength: 100 }) });

const pdfAnswer = {
  description: 'The application on paper: A4, in Vietnamese, in the layout of its form as far as known.',
  content: { 'application/pdf': { schema: Type.String({ format: 'binary' }) } },
};

/** `GET …/application.pdf`, for the officer by token and for the applicant by the link in the answer to the submission. */
export const applicationPdfRoutes: FastifyPluginCallbackTypebox<ApplicationPdfRouteOptions> = (
  app,
  { cases, links, makePdf, officerToken },
  done,
) => {
  const send = async (reply: FastifyReply, record: CaseRecord): Promise<FastifyReply> => {
    const bytes = await makePdf(record);
    return reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${record.caseCode}.pdf"`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
      })
      .type('application/pdf')
      .send(bytes);
  };

  app.get(
    '/v1/officer/cases/:caseCode/application.pdf',
    {
      onRequest: requireBearer(officerToken),
      schema: {
        ...ofOfficers,
        summary: 'The application as a PDF',
        params: CaseParametersSchema,
        response: { 200: pdfAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const record = cases.byCode(parseCaseCode(request.params.caseCode) ?? '');
      return record === undefined ? sendProblem(reply, 'case-unknown') : send(reply, record);
    },
  );

  app.get(
    '/v1/cases/:caseCode/application.pdf',
    {
      config: ofMinute(20),
      schema: {
        tags: ['cases'],
        summary: 'The applicant’s own copy, by the link in the answer to the submission',
        description:
          'The link opens for 30 minutes; the submission sent again with its key gives a fresh one.',
        params: CaseParametersSchema,
        querystring: Type.Object({ token: Type.String({ maxLength: 100 }) }),
        response: { 200: pdfAnswer, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const caseCode = parseCaseCode(request.params.caseCode) ?? '';
      const verdict = links.check(caseCode, request.query.token);
      if (verdict === 'wrong') return sendProblem(reply, 'document-link-wrong');
      if (verdict === 'expired') return sendProblem(reply, 'document-link-expired');
      const record = cases.byCode(caseCode);
      return record === undefined ? sendProblem(reply, 'case-unknown') : send(reply, record);
    },
  );
  done();
};
