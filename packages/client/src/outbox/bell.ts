/** Wakes whoever waits. */
export interface Bell {
  ring(): void;
  /** Resolves after `delayMs`, at the next ring, or at once when it has rung since the last wait; rejects on abort. */
  wait(delayMs: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(delayMs, signal) {
      signal.throwIfAborted();
      if (!rung)
        await new Promise<void>((resolve) => {
          const stop = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            wake = undefined;
            resolve();
          };
          const timer = setTimeout(stop, delayMs);
          signal.addEventListener('abort', stop);
          wake = stop;
        });
      rung = false;
      signal.throwIfAborted();
    },
  };
}
