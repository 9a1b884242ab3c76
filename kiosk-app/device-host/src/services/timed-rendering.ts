import type { Log } from '../log.ts';
import type { RenderReceipt } from './receipt-printer.ts';

/** Logs how long the first band of each receipt took to draw: what a citizen waits for before the paper moves. */
export function timeFirstBand(render: RenderReceipt, log: Log): RenderReceipt {
  return async function* timed(document, printer) {
    const startMs = performance.now();
    let first = true;
    for await (const band of render(document, printer)) {
      if (first)
        log.info('receipt-first-band', { milliseconds: performance.now() - startMs, bytes: band.byteLength });
      first = false;
      yield band;
    }
  };
}
