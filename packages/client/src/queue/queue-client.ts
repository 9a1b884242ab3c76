import type {
  QueueDisplay,
  QueueMark,
  QueueOverview,
  QueueTicket,
  QueueTicketRequest,
} from '@motcua/gateway/api';
import { createExchange, post } from '../exchange.ts';
import type { CallOptions, GatewayClientOptions } from '../exchange.ts';
import type { Outcome } from '../outcome.ts';
import { isQueueDisplay, isQueueMark, isQueueOverview, isQueueTicket } from './queue-shapes.ts';

/** The gateway's calls about lines at the counters. Nothing of them is of a person. */
export interface QueueClient {
  overview(unit: string, options?: CallOptions): Promise<Outcome<QueueOverview>>;
  /** The same id never takes a second number. */
  take(
    unit: string,
    request: QueueTicketRequest,
    id: string,
    options?: CallOptions,
  ): Promise<Outcome<QueueTicket>>;
  find(code: string, options?: CallOptions): Promise<Outcome<QueueTicket>>;
  /** The mark of this kiosk's own numbers, prolonged. */
  lend(unit: string, kiosk: string, options?: CallOptions): Promise<Outcome<QueueMark>>;
  /** Waits a while until the newest call is another than `after`. */
  display(
    unit: string,
    options: CallOptions & { readonly after: number | undefined },
  ): Promise<Outcome<QueueDisplay>>;
}

/** The gateway holds the request of a display for 25 s. */
const displayTimeoutMs = 40_000;

/** Makes the client of one gateway's queue. It holds no connection and no state: nothing to close. */
export function createQueueClient(options: GatewayClientOptions): QueueClient {
  const exchange = createExchange(options);
  const of = (unit: string): string => `/v1/units/${encodeURIComponent(unit)}/queue`;
  return {
    overview: (unit, callOptions) => exchange(of(unit), isQueueOverview, callOptions),
    take: (unit, request, id, callOptions) =>
      exchange(`${of(unit)}/tickets`, isQueueTicket, callOptions, post(request, { 'idempotency-key': id })),
    find: (code, callOptions) =>
      exchange(`/v1/queue-tickets/${encodeURIComponent(code)}`, isQueueTicket, callOptions),
    lend: (unit, kiosk, callOptions) =>
      exchange(`${of(unit)}/kiosks`, isQueueMark, callOptions, post({ kiosk })),
    display: (unit, { after, signal }) =>
      exchange(`${of(unit)}/display${after === undefined ? '' : `?after=${after}`}`, isQueueDisplay, {
        signal,
        timeoutMs: displayTimeoutMs,
      }),
  };
}
