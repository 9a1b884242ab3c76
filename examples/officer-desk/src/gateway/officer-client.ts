import type { OfficerCase, OfficerCaseSummary, Problem } from '@motcua/gateway/api';

/** What an officer can do to a case. */
export type Action =
  | { readonly kind: 'advance' | 'resume' | 'finish' }
  | { readonly kind: 'return'; readonly reason: string };

/** `offline`: nobody knows whether the gateway has acted. */
export type Outcome<Value> =
  | { readonly code: 'ok'; readonly value: Value }
  | { readonly code: 'problem'; readonly problem: Problem }
  | { readonly code: 'offline' };

/** A paper of a case: the application itself as a PDF, or a file that came with it. */
export type Paper = { readonly kind: 'application' } | { readonly kind: 'file'; readonly id: string };

export interface OfficerClientOptions {
  readonly gateway: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

interface Call {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The officer's calls. Each throws only the reason of its own `signal`. */
export interface OfficerClient {
  list(signal: AbortSignal, before?: string): Promise<Outcome<readonly OfficerCaseSummary[]>>;
  read(caseCode: string, signal: AbortSignal): Promise<Outcome<OfficerCase>>;
  /** `seen` is the case as the officer saw it: if it has changed since, the gateway refuses. */
  act(seen: OfficerCaseSummary, action: Action, signal: AbortSignal): Promise<Outcome<OfficerCase>>;
  /** The whole paper, as the gateway has it. */
  paper(caseCode: string, paper: Paper, signal: AbortSignal): Promise<Outcome<Blob>>;
}

export function createOfficerClient({
  gateway,
  token,
  fetch: send,
  timeoutMs = 10_000,
}: OfficerClientOptions): OfficerClient {
  const cases = `${gateway}/v1/officer/cases`;
  const authorization = `Bearer ${token}`;

  async function ask<Value>(
    url: string,
    signal: AbortSignal,
    { init = {}, read }: { readonly init?: Call; readonly read: (response: Response) => Promise<Value> },
  ): Promise<Outcome<Value>> {
    signal.throwIfAborted();
    try {
      const response = await send(url, {
        ...init,
        headers: { accept: 'application/json', authorization, ...init.headers },
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      if (response.ok) return { code: 'ok', value: await read(response) };
      const problem: unknown = await response.json();
      return isProblem(problem) ? { code: 'problem', problem } : { code: 'offline' };
    } catch {
      signal.throwIfAborted();
      return { code: 'offline' };
    }
  }

  async function call(url: string, signal: AbortSignal, init: Call = {}): Promise<Outcome<unknown>> {
    return await ask<unknown>(url, signal, { init, read: (response) => response.json() });
  }

  return {
    async list(signal, before) {
      const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
      return narrowed(await call(cases + query, signal), isList);
    },
    async read(caseCode, signal) {
      return narrowed(await call(`${cases}/${encodeURIComponent(caseCode)}`, signal), isCase);
    },
    async act({ caseCode, version }, action, signal) {
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
      return narrowed(await call(url, signal, init), isCase);
    },
    async paper(caseCode, paper, signal) {
      const path = paper.kind === 'application' ? 'application.pdf' : `files/${encodeURIComponent(paper.id)}`;
      const url = `${cases}/${encodeURIComponent(caseCode)}/${path}`;
      const init = { headers: { accept: '*/*' } };
      return await ask(url, signal, { init, read: (response) => response.blob() });
    },
  };
}

function narrowed<Value>(
  outcome: Outcome<unknown>,
  shape: (value: unknown) => value is Value,
): Outcome<Value> {
  if (outcome.code !== 'ok') return outcome;
  const { value } = outcome;
  return shape(value) ? { code: 'ok', value } : { code: 'offline' };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isProblem = (value: unknown): value is Problem =>
  isObject(value) && typeof value['code'] === 'string' && isObject(value['message']);

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
