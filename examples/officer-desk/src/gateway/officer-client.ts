import type { OfficerCase, OfficerCaseSummary } from '@motcua/gateway/api';
import { createOfficerExchange, isObject } from './officer-exchange.ts';
import type { Call, OfficerClientOptions, Outcome } from './officer-exchange.ts';

export type { Outcome } from './officer-exchange.ts';

/** What an officer can do to a case. */
export type Action =
  | { readonly kind: 'advance' | 'resume' | 'finish' }
  | { readonly kind: 'return'; readonly reason: string };

/** A paper of a case: the application itself as a PDF, or a file that came with it. */
export type Paper = { readonly kind: 'application' } | { readonly kind: 'file'; readonly id: string };

/** The officer's calls about cases. Each throws only the reason of its own `signal`. */
export interface OfficerClient {
  list(signal: AbortSignal, before?: string): Promise<Outcome<readonly OfficerCaseSummary[]>>;
  read(caseCode: string, signal: AbortSignal): Promise<Outcome<OfficerCase>>;
  /** `seen` is the case as the officer saw it: if it has changed since, the gateway refuses. */
  act(seen: OfficerCaseSummary, action: Action, signal: AbortSignal): Promise<Outcome<OfficerCase>>;
  /** The whole paper, as the gateway has it. */
  paper(caseCode: string, paper: Paper, signal: AbortSignal): Promise<Outcome<Blob>>;
}

export function createOfficerClient(options: OfficerClientOptions): OfficerClient {
  const cases = `${options.gateway}/v1/officer/cases`;
  const { ask, call } = createOfficerExchange(options);
  return {
    list(signal, before) {
      const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
      return call(cases + query, signal, { shape: isList });
    },
    read: (caseCode, signal) => call(`${cases}/${encodeURIComponent(caseCode)}`, signal, { shape: isCase }),
    act({ caseCode, version }, action, signal) {
      const url = `${cases}/${encodeURIComponent(caseCode)}/${action.kind}`;
      const headers = { 'if-match': `"${version}"` };
      const init: Call =
        action.kind === 'return'
          ? {
              method: 'POST',
              headers: { ...headers, 'content-type': 'application/json' },
              body: JSON.stringify({ reason: action.reason }),
            }
          : { method: 'POST', headers };
      return call(url, signal, { init, shape: isCase });
    },
    paper(caseCode, paper, signal) {
      const path = paper.kind === 'application' ? 'application.pdf' : `files/${encodeURIComponent(paper.id)}`;
      const url = `${cases}/${encodeURIComponent(caseCode)}/${path}`;
      const init = { headers: { accept: '*/*' } };
      return ask(url, signal, { init, read: (response) => response.blob() });
    },
  };
}

const isList = (value: unknown): value is readonly OfficerCaseSummary[] =>
  Array.isArray(value) && value.every(isSummary);

const isSummary = (value: unknown): value is OfficerCaseSummary =>
  isObject(value) && typeof value['caseCode'] === 'string' && Array.isArray(value['steps']);

const isCase = (value: unknown): value is OfficerCase =>
  isSummary(value) &&
  'answers' in value &&
  Array.isArray(value.answers) &&
  'events' in value &&
  Array.isArray(value.events);
