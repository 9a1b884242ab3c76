import type {
  CaseStatus,
  ProcedureSummary,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UnitSuggestionAnswer,
} from '@motcua/gateway/api';
import type { ProcedureDefinition } from '@motcua/procedures';
import { createExchange, post } from './exchange.ts';
import type { CallOptions, GatewayClientOptions } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import {
  isCaseStatus,
  isListOf,
  isProcedure,
  isProcedureSummary,
  isSubmissionResult,
  isUnit,
  isUnitSuggestion,
} from './shapes.ts';

/** The gateway's calls. Each gives an {@link Outcome}; none throws but for an abort by the caller. */
export interface GatewayClient {
  procedures(options?: CallOptions): Promise<Outcome<readonly ProcedureSummary[]>>;
  procedure(id: string, options?: CallOptions): Promise<Outcome<ProcedureDefinition>>;
  searchUnits(query: string, options?: CallOptions): Promise<Outcome<readonly UnitAnswer[]>>;
  /** Units of today for an address as an old card prints it: for a person to confirm, none when it says nothing. */
  suggestUnits(address: string, options?: CallOptions): Promise<Outcome<readonly UnitSuggestionAnswer[]>>;
  unit(code: string, options?: CallOptions): Promise<Outcome<UnitAnswer>>;
  /** The same key never makes a second case, so an unanswered submission may be sent again with its key. */
  submit(
    request: SubmissionRequest,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<Outcome<SubmissionResult>>;
  caseStatus(caseCode: string, options?: CallOptions): Promise<Outcome<CaseStatus>>;
}

/**
 * Makes the client of one gateway. It holds no connection and no state: nothing to close.
 *
 * @example
 * const client = createGatewayClient({ baseUrl: 'https://motcua.example' });
 * const outcome = await client.caseStatus('H29.268-261123-0042');
 * if (outcome.code === 'ok') show(outcome.value.steps);
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const exchange = createExchange(options);
  const segment = encodeURIComponent;

  return {
    procedures: (callOptions) => exchange('/v1/procedures', isListOf(isProcedureSummary), callOptions),
    procedure: (id, callOptions) => exchange(`/v1/procedures/${segment(id)}`, isProcedure, callOptions),
    searchUnits: (query, callOptions) =>
      exchange(`/v1/units?search=${segment(query)}`, isListOf(isUnit), callOptions),
    suggestUnits: (address, callOptions) =>
      exchange('/v1/unit-suggestions', isListOf(isUnitSuggestion), callOptions, post({ address })),
    unit: (code, callOptions) => exchange(`/v1/units/${segment(code)}`, isUnit, callOptions),
    caseStatus: (caseCode, callOptions) =>
      exchange(`/v1/cases/${segment(caseCode)}`, isCaseStatus, callOptions),
    submit: (request, idempotencyKey, callOptions) =>
      exchange(
        '/v1/applications',
        isSubmissionResult,
        callOptions,
        post(request, { 'idempotency-key': idempotencyKey }),
      ),
  };
}
