import type { CardReaderCapabilities, TransparentCardReader } from '@motcua/devices';
import { SlotReader } from '@motcua/devices/id-card';
import type { ReaderChoice } from './binding/reader-list.ts';
import { PcscSlot } from './pcsc-slot.ts';

/** Which reader, and how long to wait for its cards. */
export interface PcscReaderOptions {
  readonly name: string;
  /** Which of the readers of PC/SC; without it the first one. */
  readonly reader?: ReaderChoice;
  /** What the reader reads, where it is known; PC/SC does not tell. */
  readonly interface?: CardReaderCapabilities['interface'];
  /** Longest wait for one answer of a card: 15 s. */
  readonly apduTimeoutMs?: number;
  /** Between two tries to power a card that does not answer or that another program uses: 500 ms. */
  readonly retryMs?: number;
  /** How long a command that nobody waits for any more may go on before its process is killed: 1 s. */
  readonly abandonMs?: number;
  /** Where pcscd listens, where it is not the usual place. */
  readonly socketPath?: string;
}

/**
 * Starts to drive a reader behind PC/SC and returns at once.
 *
 * The binding lives in a process of its own, which is started again after each end, whether it crashed, was killed with
 * a command that hung, or lost pcscd. The caller closes the reader; no process is left then.
 *
 * @example
 * await using reader = openPcscReader({ name: 'ID card', reader: { nameIncludes: 'PICC' } });
 */
export function openPcscReader(options: PcscReaderOptions): TransparentCardReader {
  const { name, apduTimeoutMs, retryMs, socketPath } = options;
  const slot = new PcscSlot({
    reader: options.reader ?? {},
    interface: options.interface ?? 'unknown',
    abandonMs: options.abandonMs ?? 1000,
    ...(socketPath !== undefined && { socketPath }),
  });
  return new SlotReader(slot, {
    name,
    driver: '@motcua/driver-id-card-pcsc',
    tells: ['permission-denied', 'service-missing'],
    ...(apduTimeoutMs !== undefined && { apduTimeoutMs }),
    ...(retryMs !== undefined && { retryMs }),
  });
}
