/** How long the driver waits for what. All in milliseconds. */
export interface PrinterTimings {
  readonly connectTimeoutMs: number;
  /** First wait before connecting again; doubles up to the longest one. */
  readonly reconnectMs: number;
  readonly reconnectLongestMs: number;
  /** A connection that is back within this time was never lost, unless something was being printed. */
  readonly lostAfterMs: number;
  /** Between two questions for the status. */
  readonly pollMs: number;
  /** For all answers to one question for the status. */
  readonly statusTimeoutMs: number;
  /** For one chunk to leave; at 9,600 baud the largest takes ten seconds. */
  readonly writeTimeoutMs: number;
  /** From the last byte until the printer proves that all is printed. */
  readonly fenceTimeoutMs: number;
}

export const usualTimings: PrinterTimings = {
  connectTimeoutMs: 4000,
  reconnectMs: 250,
  reconnectLongestMs: 5000,
  lostAfterMs: 1500,
  pollMs: 1000,
  statusTimeoutMs: 3000,
  writeTimeoutMs: 20_000,
  fenceTimeoutMs: 30_000,
};
