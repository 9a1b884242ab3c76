/** How a driver's process is started again after it ended. All in milliseconds. */
export interface RestartPolicy {
  /** Wait before the first new start; doubles with each failure up to the longest. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** So many failures in a row open the circuit: the driver is left alone for `restMs`, then tried once. */
  readonly failuresToGiveUp: number;
  readonly restMs: number;
  /** A process that lived this long has not failed in a row. */
  readonly stableAfterMs: number;
}

export const usualRestartPolicy: RestartPolicy = {
  firstDelayMs: 250,
  longestDelayMs: 30_000,
  failuresToGiveUp: 6,
  restMs: 300_000,
  stableAfterMs: 60_000,
};

export type Restart =
  | { readonly code: 'wait'; readonly failures: number; readonly delayMs: number }
  | { readonly code: 'give-up'; readonly failures: number; readonly delayMs: number };

/** What to do after a process ended that had lived `livedMs`, when `failures` came before it. */
export function nextRestart(
  policy: RestartPolicy,
  before: { readonly failures: number; readonly livedMs: number },
): Restart {
  const failures = before.livedMs >= policy.stableAfterMs ? 1 : before.failures + 1;
  if (failures >= policy.failuresToGiveUp) return { code: 'give-up', failures, delayMs: policy.restMs };
  const delayMs = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
  return { code: 'wait', failures, delayMs };
}
