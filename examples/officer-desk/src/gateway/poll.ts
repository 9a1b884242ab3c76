export interface Poll {
  /** Runs the task at once, and then again after each pause. */
  now(): void;
  /** Safe to call twice. */
  close(): void;
}

/**
 * Repeats `task` with a pause between the end of one run and the start of the next, and at once when the page comes
 * back into view. A hidden page does not ask.
 */
export function poll(task: (signal: AbortSignal) => Promise<void>, pauseMs: number): Poll {
  const closing = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (running || closing.signal.aborted) return;
    running = true;
    try {
      if (document.visibilityState === 'visible') await task(closing.signal);
    } finally {
      running = false;
      if (!closing.signal.aborted) timer = setTimeout(start, pauseMs);
    }
  };
  const start = (): void => {
    run().catch((error: unknown) => {
      if (!closing.signal.aborted) throw error;
    });
  };
  window.addEventListener('focus', start, { signal: closing.signal });
  document.addEventListener('visibilitychange', start, { signal: closing.signal });
  start();
  return {
    now: start,
    close() {
      clearTimeout(timer);
      closing.abort();
    },
  };
}
