import type { Unsubscribe } from '@motcua/devices';
import type { Network } from '../queue/queue-ports.ts';

export interface NetworkWatchOptions {
  /** Whether the gateway answers now; never rejects but on abort. */
  readonly probe: (signal: AbortSignal) => Promise<boolean>;
  /** Resolves after so long, or on abort. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Watches whether the gateway can be reached, all the time, so that a person is told before anything has been begun. */
export interface NetworkWatch extends Disposable {
  /** Calls `listener` with the present state at once and then on each change. */
  watch(listener: (network: Network) => void): Unsubscribe;
  readonly isDown: () => boolean;
  /** Asks at once, such as when the browser has seen a cable. */
  askNow(): void;
}

const times = {
  /** Between two questions while all is well. */
  restMs: 10_000,
  /** After one that nobody answered: a single silence says nothing. */
  againMs: 1500,
};

/** So many questions in a row have been without answer when the network counts as down. */
const silences = 2;

/** Begins to watch; it ends with `[Symbol.dispose]()`. */
export function watchGateway({ pause, probe }: NetworkWatchOptions): NetworkWatch {
  const closing = new AbortController();
  const listeners = new Set<(network: Network) => void>();
  let network: Network = 'unknown';
  let silent = 0;
  let hurry = new AbortController();

  const tell = (now: Network): void => {
    if (now === network) return;
    network = now;
    for (const listener of listeners) listener(network);
  };
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      hurry = new AbortController();
      const signal = AbortSignal.any([closing.signal, hurry.signal]);
      const answered = await probe(closing.signal).catch(() => false);
      if (closing.signal.aborted) return;
      silent = answered ? 0 : silent + 1;
      if (answered) tell('up');
      else if (silent >= silences) tell('down');
      await pause(answered ? times.restMs : times.againMs, signal);
    }
  };
  void run();
  return {
    watch(listener) {
      listeners.add(listener);
      listener(network);
      return () => listeners.delete(listener);
    },
    isDown: () => network === 'down',
    askNow: () => hurry.abort(),
    [Symbol.dispose]: () => closing.abort(),
  };
}
