/** Wakes those who wait for something to happen to a thing with an id. */
export interface Arrivals {
  notify(id: string): void;
  /** Resolves when something happens, when the time is over, and on abort; never rejects. */
  wait(id: string, options: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
}

export function createArrivals(): Arrivals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    notify(id) {
      for (const wake of waiting.get(id) ?? []) wake();
    },
    wait(id, { timeoutMs, signal }) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const others = waiting.get(id) ?? new Set();
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          others.delete(wake);
          if (others.size === 0 && waiting.get(id) === others) waiting.delete(id);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        signal.addEventListener('abort', wake);
        others.add(wake);
        waiting.set(id, others);
      });
    },
  };
}
