import type { Problem } from '@motcua/gateway/api';

/** `offline`: nobody knows whether the gateway has acted. */
export type Outcome<Value> =
  | { readonly code: 'ok'; readonly value: Value }
  | { readonly code: 'problem'; readonly problem: Problem }
  | { readonly code: 'offline' };

export interface OfficerClientOptions {
  readonly gateway: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

export interface Call {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Calls with the officer's token. Each throws only the reason of its own `signal`. */
export interface OfficerExchange {
  readonly ask: <Value>(
    url: string,
    signal: AbortSignal,
    options: { readonly init?: Call; readonly read: (response: Response) => Promise<Value> },
  ) => Promise<Outcome<Value>>;
  /** An answer in JSON; one of another shape is taken for a proxy's. */
  readonly call: <Value>(
    url: string,
    signal: AbortSignal,
    options: { readonly init?: Call; readonly shape: (value: unknown) => value is Value },
  ) => Promise<Outcome<Value>>;
}

export function createOfficerExchange({
  token,
  fetch: send,
  timeoutMs = 10_000,
}: OfficerClientOptions): OfficerExchange {
  const authorization = `Bearer ${token}`;
  const ask: OfficerExchange['ask'] = async (url, signal, { init = {}, read }) => {
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
  };
  return {
    ask,
    call: async (url, signal, { init = {}, shape }) => {
      const read = (response: Response): Promise<unknown> => response.json();
      const outcome = await ask(url, signal, { init, read });
      if (outcome.code !== 'ok') return outcome;
      const { value } = outcome;
      return shape(value) ? { code: 'ok', value } : { code: 'offline' };
    },
  };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isProblem = (value: unknown): value is Problem =>
  isObject(value) && typeof value['code'] === 'string' && isObject(value['message']);
