import type { AdviserCall, AdviserCallRequest, FeedbackReport } from '@motcua/gateway/api';
import { createExchange, post } from './exchange.ts';
import type { CallOptions, GatewayClientOptions } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import { isAdviserCall, isNothing } from './shapes.ts';

/** A person for somebody at a kiosk, and how content people were. */
export interface CareClient {
  /** Calls an adviser by the kiosk's name and the step; nothing about the person goes along. */
  callAdviser(request: AdviserCallRequest, options?: CallOptions): Promise<Outcome<AdviserCall>>;
  /** What has become of the call. Ask at least every minute: the gateway ends a call that nobody asks after. */
  adviserCall(id: string, options?: CallOptions): Promise<Outcome<AdviserCall>>;
  cancelAdviserCall(id: string, options?: CallOptions): Promise<Outcome<undefined>>;
  /** The same report counts once, however often it is sent. */
  sendFeedback(report: FeedbackReport, options?: CallOptions): Promise<Outcome<undefined>>;
}

/**
 * Makes the client for the care of people at a kiosk. Nothing to close.
 *
 * @example
 * const care = createCareClient({ baseUrl: 'https://motcua.example' });
 * const called = await care.callAdviser({ unit: '26740', place: 'Kiosk 1', step: 'form' });
 */
export function createCareClient(options: GatewayClientOptions): CareClient {
  const exchange = createExchange(options);
  const pathOf = (id: string): string => `/v1/adviser-calls/${encodeURIComponent(id)}`;
  return {
    callAdviser: (request, callOptions) =>
      exchange('/v1/adviser-calls', isAdviserCall, callOptions, post(request)),
    adviserCall: (id, callOptions) => exchange(pathOf(id), isAdviserCall, callOptions),
    cancelAdviserCall: (id, callOptions) =>
      exchange(pathOf(id), isNothing, callOptions, { method: 'DELETE', keepalive: true }),
    sendFeedback: (report, callOptions) => exchange('/v1/feedback', isNothing, callOptions, post(report)),
  };
}
