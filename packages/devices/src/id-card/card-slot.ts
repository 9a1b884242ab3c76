import type { Unsubscribe } from '../device.ts';
import type { CardReaderCapabilities } from './card-reader.ts';
import type { ReaderStatus } from './reader-board.ts';
import type { CardTransmitResult } from './transparent-reader.ts';

/** What came of giving power to a card. */
export type PowerOnResult =
  | { readonly code: 'powered'; readonly atr: Uint8Array; readonly answerBytesMax: number | undefined }
  | { readonly code: 'absent' }
  | { readonly code: 'mute' }
  /** Another program uses the card. */
  | { readonly code: 'busy' }
  | { readonly code: 'reader-lost' };

/** What a driver of a transparent reader has to provide; `SlotReader` makes the reader of it. */
export interface CardSlot {
  readonly capabilities: CardReaderCapabilities;
  /** Calls `listener` with the current status at once and then on each change. */
  watch(listener: (status: ReaderStatus) => void): Unsubscribe;
  /**
   * Powers the card, after whatever an aborted command or try has left behind has come to an end. Never rejects.
   *
   * On abort the result is ignored: a card that got power all the same has lost it again when the promise resolves.
   */
  powerOn(options: { readonly signal: AbortSignal }): Promise<PowerOnResult>;
  /**
   * Sends one command. Never called while another is under way. On abort the result is ignored, and the slot sees to it
   * that nothing of the command reaches the next one.
   */
  transmit(
    command: Uint8Array,
    options: { readonly signal: AbortSignal },
  ): Promise<CardTransmitResult | { readonly code: 'garbled' }>;
  /** Takes the power from the card, if there is one. */
  powerOff(): Promise<void>;
  /** True when the reader answers; no card is touched. */
  ping(options: { readonly signal: AbortSignal }): Promise<boolean>;
  /** Safe to call twice. Leaves no handle, process or timer behind. */
  close(): Promise<void>;
}
