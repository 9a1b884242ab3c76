import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** How long the kit waits. */
export interface Patience {
  /** Ends when what had to happen should have. */
  deadline(signal: AbortSignal): Promise<void>;
  /** Ends when what must not happen would have. */
  quiet(): Promise<void>;
}

/** For real cables, whether the other end is a device or a simulator. */
export function patienceInMs({
  deadlineMs,
  quietMs,
}: {
  readonly deadlineMs: number;
  readonly quietMs: number;
}): Patience {
  return {
    deadline: (signal) => wait(deadlineMs, undefined, { signal }),
    quiet: () => wait(quietMs),
  };
}

/** For devices in memory, where everything happens within some turns of the event loop; no clock is involved. */
export function patienceInTurns(turns: number): Patience {
  const pass = async (): Promise<void> => {
    for (let count = 0; count < turns; count += 1) await turn();
  };
  return { deadline: pass, quiet: pass };
}
