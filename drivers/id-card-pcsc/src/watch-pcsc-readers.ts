import { PcscLink } from './pcsc-link.ts';
import { serviceFault } from './advice.ts';

/** What PC/SC has on this machine, for whoever looks for devices. */
export type PcscReaders =
  | { readonly code: 'readers'; readonly names: readonly string[] }
  | { readonly code: 'unavailable'; readonly advice: string };

/**
 * Tells which readers there are, at once and on each change, until it is closed.
 *
 * Costs a process; whoever knows the reader's name opens it instead.
 */
export function watchPcscReaders(
  listener: (readers: PcscReaders) => void,
  options: { readonly socketPath?: string } = {},
): AsyncDisposable {
  const link = new PcscLink(options);
  let before = '';
  const tell = (readers: PcscReaders): void => {
    const now = JSON.stringify(readers);
    if (now === before) return;
    before = now;
    listener(readers);
  };
  const unwatch = link.watch((status) => {
    if (status.kind === 'readers') tell({ code: 'readers', names: status.readers.map(({ name }) => name) });
    if (status.kind !== 'unavailable') return;
    const fault = serviceFault(status.reason, options.socketPath);
    if (fault.kind === 'faulted') tell({ code: 'unavailable', advice: fault.advice });
  });
  return {
    [Symbol.asyncDispose]: async () => {
      unwatch();
      await link.close();
    },
  };
}
