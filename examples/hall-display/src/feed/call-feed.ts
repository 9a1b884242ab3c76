import type { Outcome, QueueCall, QueueDisplay } from '@motcua/client';

export interface CallFeedOptions {
  /** Waits a while until the newest call is another than `after`. */
  readonly ask: (after: number | undefined, signal: AbortSignal) => Promise<Outcome<QueueDisplay>>;
  /** What is shown now, and what has been called since the last time, the oldest first. */
  readonly onDisplay: (display: QueueDisplay, fresh: readonly QueueCall[]) => void;
  /** True when nobody answers, false when somebody does again. */
  readonly onSilence: (isSilent: boolean) => void;
  /** Resolves after so long, or on abort. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

const firstPauseMs = 1000;
const longestPauseMs = 15_000;

/**
 * Follows the calls of a unit until the signal aborts; comes back by itself. What was called before the page was opened is
 * shown, and is not new.
 */
export async function followCalls({
  ask,
  onDisplay,
  onSilence,
  pause,
  signal,
}: CallFeedOptions): Promise<void> {
  let after: number | undefined;
  let heard: number | undefined;
  let silences = 0;
  while (!signal.aborted) {
    const outcome = await ask(after, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (outcome?.code !== 'ok') {
      silences += 1;
      onSilence(true);
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (silences - 1)), signal);
      continue;
    }
    const { value } = outcome;
    silences = 0;
    onSilence(false);
    const known = heard;
    const fresh = known === undefined ? [] : value.calls.filter(({ id }) => id > known).toReversed();
    after = value.last;
    heard = Math.max(heard ?? 0, value.last);
    onDisplay(value, fresh);
  }
}

/** A pause by the browser's clock. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
