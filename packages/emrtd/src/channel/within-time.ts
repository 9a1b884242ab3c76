/** What came of something that was waited for. */
export type Waited<Value> =
  | { readonly code: 'done'; readonly value: Value }
  | { readonly code: 'canceled' }
  | { readonly code: 'timeout' };

/**
 * Waits for `work` until the signal is aborted or the time is over, and then aborts the work's own signal.
 *
 * Does not start the work when already canceled. Does not wait for work that ignores its signal. A rejection of work
 * that was not aborted is handed on.
 */
export async function withinTime<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<Waited<Value>> {
  if (signal.aborted) return { code: 'canceled' };
  const inner = new AbortController();
  const ended = Promise.withResolvers<Waited<Value>>();
  const end = (code: 'canceled' | 'timeout', reason: unknown): void => {
    ended.resolve({ code });
    inner.abort(reason);
  };
  const onAbort = (): void => end('canceled', signal.reason);
  const timer = setTimeout(
    () => end('timeout', new DOMException('no answer in time', 'TimeoutError')),
    timeoutMs,
  );
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const done = work(inner.signal).then((value): Waited<Value> => ({ code: 'done', value }));
    done.catch(() => {});
    return await Promise.race([ended.promise, done]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
