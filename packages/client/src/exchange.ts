import { call } from './call.ts';
import type { Outcome } from './outcome.ts';
import type { Shape } from './shapes.ts';

export interface GatewayClientOptions {
  /** Address of the gateway, with or without a slash at the end. */
  readonly baseUrl: string;
  /** The platform's own without it. */
  readonly fetch?: typeof fetch;
  /** How long one call may take, answer included. 10 s without it. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  /** Aborts the call; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** One call to a gateway, as an {@link Outcome}. */
export type Exchange = <Value>(
  path: string,
  shape: Shape<Value>,
  callOptions: (CallOptions & { readonly timeoutMs?: number }) | undefined,
  init?: RequestInit,
) => Promise<Outcome<Value>>;

/** Makes the calls to one gateway. */
export function createExchange(options: GatewayClientOptions): Exchange {
  const base = baseOf(options);
  const timeoutMs = options.timeoutMs ?? 10_000;
  // A browser's fetch must be called on its window, not as a method of our options.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  return (path, shape, callOptions, init) =>
    call({
      fetch: send,
      url: base + path,
      timeoutMs: callOptions?.timeoutMs ?? timeoutMs,
      shape,
      signal: callOptions?.signal,
      init: { headers: { accept: 'application/json' }, credentials: 'omit', ...init },
    });
}

/** The gateway's address without a slash at the end. */
export const baseOf = ({ baseUrl }: GatewayClientOptions): string => baseUrl.replace(/\/+$/, '');

/** A POST of JSON. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
