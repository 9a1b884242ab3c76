import { setMaxListeners } from 'node:events';
import { pause } from './clock.ts';
import type { Clock } from './clock.ts';
import { enableAutomaticStatus } from './commands.ts';
import type { PrinterSession } from './session.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTimings } from './timings.ts';

export interface WatchSessionOptions {
  readonly timings: PrinterTimings;
  readonly clock: Clock;
  /** Ends the session. */
  readonly signal: AbortSignal;
  readonly ask: () => Promise<PrinterStatus | undefined>;
  /** While it is, silence means nothing. */
  readonly isOccupied: () => boolean;
  readonly onEnd: () => void;
}

/** Polls without an answer, one after the other, before an idle connection is given up. */
const missesAllowed = 2;

/** Asks a printer how it is for as long as the connection lasts. True if it ever answered. */
export async function watchSession(session: PrinterSession, options: WatchSessionOptions): Promise<boolean> {
  const { clock, signal, timings } = options;
  const ended = new AbortController();
  const onEnd = session.ended.then(() => {
    ended.abort();
    options.onEnd();
    return undefined;
  });
  const abort = () => session.close();
  signal.addEventListener('abort', abort);
  setMaxListeners(0, ended.signal);
  let misses = 0;
  let answered = false;
  // Not waited for: a printer that is switched off takes nothing in from a serial line with flow control.
  void session.write(enableAutomaticStatus);
  while (session.isOpen && !signal.aborted) {
    const status = await options.ask();
    answered ||= status !== undefined;
    misses = status !== undefined || options.isOccupied() ? 0 : misses + 1;
    if (misses >= missesAllowed || (!answered && misses > 0)) session.close();
    await pause(clock, timings.pollMs, ended.signal);
  }
  session.close();
  await onEnd;
  signal.removeEventListener('abort', abort);
  return answered;
}
