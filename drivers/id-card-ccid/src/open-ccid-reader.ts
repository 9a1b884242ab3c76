import type { CardReaderCapabilities, TransparentCardReader } from '@motcua/devices';
import { SlotReader, startTimer } from '@motcua/devices/id-card';
import type { StartTimer } from '@motcua/devices/id-card';
import { CcidSlot } from './ccid-slot.ts';
import type { UsbReaderChoice } from './transport-usb.ts';
import { usbTransport } from './transport-usb.ts';
import type { CcidTransport } from './transport.ts';

/** Where the reader is, and how long to wait for it and its cards. */
export interface CcidReaderOptions {
  readonly name: string;
  readonly transport:
    | ({ readonly kind: 'usb' } & UsbReaderChoice)
    | { readonly kind: 'line'; readonly line: CcidTransport };
  /** Which slot of a reader with several: 0 is the first. */
  readonly slot?: number;
  /** What the slot reads, where it is known; CCID does not tell. */
  readonly interface?: CardReaderCapabilities['interface'];
  /** Longest wait for one answer of a card: 15 s. */
  readonly apduTimeoutMs?: number;
  /** Between two tries to power a card that does not answer: 500 ms. */
  readonly retryMs?: number;
  /** Longest silence of the reader itself: 5 s. */
  readonly replyTimeoutMs?: number;
  /** Between two looks for a card, where the reader has no interrupt pipe: 300 ms. */
  readonly pollMs?: number;
  readonly startTimer?: StartTimer;
}

/**
 * Starts to drive a CCID reader without pcscd and returns at once; it is opened in the background, and again after each
 * loss.
 *
 * The caller closes it.
 *
 * @example
 * await using reader = openCcidReader({
 *   name: 'ID card',
 *   transport: { kind: 'usb', vendorId: 0x072f, productId: 0x223b },
 * });
 */
export function openCcidReader(options: CcidReaderOptions): TransparentCardReader {
  const { name, transport, apduTimeoutMs, retryMs } = options;
  const slot = new CcidSlot({
    transport: transport.kind === 'usb' ? usbTransport(transport) : transport.line,
    slot: options.slot ?? 0,
    interface: options.interface ?? 'unknown',
    replyTimeoutMs: options.replyTimeoutMs ?? 5000,
    pollMs: options.pollMs ?? 300,
    startTimer: options.startTimer ?? startTimer,
  });
  return new SlotReader(slot, {
    name,
    driver: '@motcua/driver-id-card-ccid',
    tells: ['permission-denied', 'unsupported-reader', 'reader-error'],
    ...(apduTimeoutMs !== undefined && { apduTimeoutMs }),
    ...(retryMs !== undefined && { retryMs }),
    ...(options.startTimer !== undefined && { startTimer: options.startTimer }),
  });
}
