import type { FastifyReply } from 'fastify';
import type { DocumentLinks } from '../pdf/document-links.ts';
import type { SubmitOutcome } from './submit.ts';

/** `201` for a case that was made, `200` for one that was there; with a fresh link to its paper. */
export function answerAccepted(
  reply: FastifyReply,
  { code, answer }: Extract<SubmitOutcome, { code: 'created' | 'replayed' }>,
  links: DocumentLinks,
): FastifyReply {
  if (code === 'created')
    reply.code(201).header('location', `/v1/cases/${encodeURIComponent(answer.caseCode)}`);
  else reply.code(200).header('idempotent-replayed', 'true');
  return reply.send({ ...answer, documents: { application: links.issue(answer.caseCode) } });
}
