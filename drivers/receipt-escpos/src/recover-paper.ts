import { feedLines, fullCut, initialize, joinBytes, partialCut } from '@motcua/receipt';
import { withDeadline } from './clock.ts';
import type { Clock } from './clock.ts';
import { enableAutomaticStatus } from './commands.ts';
import type { PrinterModel } from './model.ts';
import type { PrinterSession } from './session.ts';
import type { PrinterTimings } from './timings.ts';

export interface RecoverOptions {
  readonly model: PrinterModel;
  readonly timings: PrinterTimings;
  readonly clock: Clock;
  /** So many bytes may be missing of the command that the printer was given last. */
  readonly leftoverBytes: number;
}

/**
 * Brings a printer back to the beginning of a paper after a print that failed.
 *
 * Models that can are told to forget what is in their buffers (`DLE DC4` function 8). Of the others the rest comes out.
 * Zeros fill up an image that was cut short (a printer between commands ignores them), then the piece of paper is cut
 * off, so that nobody else finds it hanging there. `DLE ENQ 2` is no way: it works in an error only.
 */
export async function recoverPaper(
  session: PrinterSession,
  { model, timings, clock, leftoverBytes }: RecoverOptions,
): Promise<'recovered' | 'failed'> {
  if (model.clearsBuffers) await withDeadline(clock, timings.statusTimeoutMs, session.clearBuffers());
  const bytes = joinBytes([
    new Uint8Array(leftoverBytes),
    initialize,
    enableAutomaticStatus,
    model.cut === 'full' ? fullCut : model.cut === 'partial' ? partialCut : feedLines(4),
  ]);
  const written = await withDeadline(clock, timings.writeTimeoutMs, session.write(bytes));
  if (written !== 'written') return 'failed';
  const fenced = await withDeadline(clock, timings.fenceTimeoutMs, session.fence());
  return fenced === true ? 'recovered' : 'failed';
}
