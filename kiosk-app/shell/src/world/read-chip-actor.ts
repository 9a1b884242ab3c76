import { fromCallback } from 'xstate';
import type { CallbackActorLogic } from 'xstate';
import type { ChipQuestion } from '../machines/chip-machine.ts';
import type { ShellPorts } from '../ports.ts';

/** One reading of a chip as an actor: tells its parent how far it is, and ends the reading when it is stopped. */
export function readChipWith(
  ports: Pick<ShellPorts, 'readChip'>,
): CallbackActorLogic<{ type: 'none' }, ChipQuestion> {
  return fromCallback(({ input, sendBack }) => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const read = async (): Promise<void> => {
      const outcome = await ports.readChip(
        { ...input, portrait: true },
        { signal, onProgress: (progress) => tell({ type: 'PROGRESS', progress }) },
      );
      tell({ type: 'OUTCOME', outcome });
    };
    const tell: typeof sendBack = (event) => {
      if (!signal.aborted) sendBack(event);
    };
    void read();
    return () => stopped.abort();
  });
}
