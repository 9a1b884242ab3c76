/** Time as the driver sees it; tests put their own in its place. */
export interface Clock {
  /** Calls `action` once after the delay; the answer cancels it. */
  after(delayMs: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** `undefined` when the deadline passes first. The promise itself goes on. */
export async function withDeadline<T>(
  clock: Clock,
  timeoutMs: number,
  promise: Promise<T>,
): Promise<T | undefined> {
  let cancel: () => void = () => undefined;
  const deadline = new Promise<undefined>((resolve) => {
    cancel = clock.after(timeoutMs, () => resolve(undefined));
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    cancel();
  }
}

/** Resolves after the delay or on abort, whichever comes first; leaves no timer and no listener. */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(delayMs, end);
    signal.addEventListener('abort', end);
  });
}
