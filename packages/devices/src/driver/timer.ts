/** Calls back once after a time, and returns what cancels it. Tests put their own clock here. */
export type StartTimer = (delayMs: number, callback: () => void) => () => void;

/** The machine's clock. */
export const startTimer: StartTimer = (delayMs, callback) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
