import type { NeedsAttention, OutboxKeys, ProvisionalAnswer, SubmissionResult } from '@motcua/gateway/api';
import { sealMediaType } from '@motcua/sealing';
import { createExchange } from '../exchange.ts';
import type { CallOptions, GatewayClientOptions } from '../exchange.ts';
import type { Outcome } from '../outcome.ts';
import { isNothing, isSubmissionResult } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { isOutboxKeys } from './sealing-key.ts';

/** The gateway's calls for applications that wait. Each gives an {@link Outcome}; none throws but for an abort. */
export interface OutboxClient {
  keys(options?: CallOptions): Promise<Outcome<OutboxKeys>>;
  /** The same id never makes a second case. */
  handOver(
    sealed: string,
    submissionId: string,
    options?: CallOptions,
  ): Promise<Outcome<SubmissionResult | NeedsAttention>>;
  /** Tells the gateway that no application waits with the files of a hold. */
  releaseFiles(hold: string, options?: CallOptions): Promise<Outcome<undefined>>;
  provisional(number: string, options?: CallOptions): Promise<Outcome<ProvisionalAnswer>>;
}

/** Makes the client of one gateway. Nothing to close. */
export function createOutboxClient(options: GatewayClientOptions): OutboxClient {
  const exchange = createExchange(options);
  return {
    keys: (callOptions) => exchange('/v1/outbox-keys', isOutboxKeys, callOptions),
    handOver: (sealed, submissionId, callOptions) =>
      exchange('/v1/sealed-applications', isHandedOver, callOptions, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': sealMediaType,
          'idempotency-key': submissionId,
        },
        body: sealed,
      }),
    releaseFiles: (hold, callOptions) =>
      exchange(`/v1/file-holds/${encodeURIComponent(hold)}`, isNothing, callOptions, {
        method: 'DELETE',
        headers: { accept: 'application/json' },
      }),
    provisional: (number, callOptions) =>
      exchange(`/v1/provisional/${encodeURIComponent(number)}`, isProvisionalAnswer, callOptions),
  };
}

const has = <Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> =>
  typeof value === 'object' && value !== null && name in value;

const isNeedsAttention = (value: unknown): value is NeedsAttention =>
  has(value, 'state') && value.state === 'needs-attention' && has(value, 'problem');

const isHandedOver: Shape<SubmissionResult | NeedsAttention> = (
  value,
): value is SubmissionResult | NeedsAttention => isNeedsAttention(value) || isSubmissionResult(value);

const isProvisionalAnswer: Shape<ProvisionalAnswer> = (value): value is ProvisionalAnswer => {
  if (!has(value, 'state')) return false;
  if (value.state === 'submitted') return has(value, 'caseCode') && typeof value.caseCode === 'string';
  return value.state === 'waiting' || value.state === 'needs-attention';
};
