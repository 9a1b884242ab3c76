import { withDeadline } from './clock.ts';
import type { Clock } from './clock.ts';
import type { PrintJob } from './print-job.ts';
import type { PrinterSession } from './session.ts';
import type { PrinterTimings } from './timings.ts';

export interface SendOptions {
  readonly session: PrinterSession;
  readonly clock: Clock;
  readonly timings: PrinterTimings;
  /** Called with the size of each chunk before it goes out. */
  readonly onChunk: (byteLength: number) => void;
}

/** Writes one chunk; ends the job when the line is closed or does not take it in time. */
export async function sendChunk(job: PrintJob, bytes: Uint8Array, options: SendOptions): Promise<void> {
  options.onChunk(bytes.length);
  const written = await job.unlessInterrupted(
    withDeadline(options.clock, options.timings.writeTimeoutMs, options.session.write(bytes)),
  );
  if (written === undefined) return;
  if (written.value === undefined) job.fail({ code: 'timeout' });
  else if (written.value === 'closed') job.fail({ code: 'lost' });
}

/**
 * Writes all chunks, each asked for when the one before is out. Stops at once when the job fails, and tells who makes the
 * chunks.
 */
export async function sendBands(
  job: PrintJob,
  bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: SendOptions,
): Promise<void> {
  const iterator =
    Symbol.asyncIterator in bands ? bands[Symbol.asyncIterator]() : asyncIterator(bands[Symbol.iterator]());
  while (job.failure === undefined) {
    const next = await job.unlessInterrupted(iterator.next());
    if (next === undefined) break;
    if (next.value.done === true) return;
    await sendChunk(job, next.value.value, options);
  }
  // Not waited for: who makes the chunks may be the one that hangs.
  iterator.return?.().catch(() => undefined);
}

function asyncIterator(iterator: Iterator<Uint8Array>): AsyncIterator<Uint8Array> {
  return {
    next: async () => iterator.next(),
    return: async () => iterator.return?.() ?? { done: true, value: undefined },
  };
}
