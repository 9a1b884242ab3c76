import type { Outcome } from './outcome.ts';
import { isProblem } from './shapes.ts';
import type { Shape } from './shapes.ts';

export interface Call<Value> {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly init?: RequestInit;
  readonly timeoutMs: number;
  readonly shape: Shape<Value>;
  readonly signal: AbortSignal | undefined;
}

/** One HTTP exchange, body included, as a value. Throws `signal.reason` when the caller aborts, and nothing else. */
export async function call<Value>(options: Call<Value>): Promise<Outcome<Value>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const onAbort = (): void => controller.abort();
  signal?.addEventListener('abort', onAbort, { once: true });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, options.timeoutMs);
  try {
    const response = await options.fetch(options.url, { ...options.init, signal: controller.signal });
    return read(response.ok, await response.text(), options.shape);
  } catch {
    // The platform says no more than "failed": refused, reset, no route, refused by CORS.
    signal?.throwIfAborted();
    return { code: timedOut ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** What an answer says. */
export function read<Value>(ok: boolean, body: string, shape: Shape<Value>): Outcome<Value> {
  const value = body === '' ? undefined : parse(body);
  if (ok) return shape(value) ? { code: 'ok', value } : { code: 'garbled' };
  return isProblem(value) ? { code: 'problem', problem: value } : { code: 'garbled' };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // No answer of the gateway's is this.
    return null;
  }
}
