/** Resolves after `delayMs`, or rejects with the signal's reason as soon as it aborts. */
export async function wait(delayMs: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, delayMs);
    signal?.addEventListener('abort', stop);
  });
  signal?.throwIfAborted();
}
