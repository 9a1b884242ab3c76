import type { AttentionSummary } from '@motcua/gateway/api';

const known = [
  'application-invalid',
  'fee-changed',
  'definition-version-unknown',
  'procedure-withdrawn',
  'procedure-unknown',
  'idempotency-key-reused',
  'request-invalid',
  'body-malformed',
] as const;

/** Key of the sentence for the officer; undefined where the gateway's own says it best. */
export function reasonKey({
  problem,
}: Pick<AttentionSummary, 'problem'>): `attention.reason.${(typeof known)[number]}` | undefined {
  const code = known.find((candidate) => candidate === problem);
  return code === undefined ? undefined : `attention.reason.${code}`;
}
