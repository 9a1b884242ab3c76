import type { FastifyInstance } from 'fastify';
import { removeStrangers, sweepFiles } from './sweep.ts';
import type { SweepParts } from './sweep.ts';

const intervalMs = 10 * 60 * 1000;

/**
 * Sweeps before the server takes requests and every ten minutes until it closes. What cannot be deleted now is logged and
 * tried again the next time.
 */
export function scheduleSweep(app: FastifyInstance, parts: SweepParts): void {
  const run = async (work: (parts: SweepParts) => Promise<void>): Promise<void> => {
    try {
      await work(parts);
    } catch (error) {
      app.log.error({ err: error }, 'files could not be swept');
    }
  };
  let sweeping = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    await run(sweepFiles);
    await run(removeStrangers);
    timer = setInterval(() => {
      sweeping = sweeping.then(() => run(sweepFiles));
    }, intervalMs).unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await sweeping;
  });
}
