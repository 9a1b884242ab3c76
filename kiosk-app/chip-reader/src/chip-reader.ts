import type { Device, Unsubscribe } from '@motcua/devices';
import type { CardPresence, CardReaderFault } from '@motcua/devices/id-card';
import type { ChipProgress, ChipReadAnswer, ChipReadRequest } from '@motcua/devices/wire';

/** What came of one reading. */
export type ChipReadResult =
  | { readonly code: 'read'; readonly answer: ChipReadAnswer }
  /** A failure code of `@motcua/emrtd`: the card was pulled, is of another person, does not open, … */
  | { readonly code: 'refused'; readonly reason: string }
  | { readonly code: 'canceled' }
  /** Another reading is under way, or somebody else has claimed the reader. */
  | { readonly code: 'busy' }
  /** The reader, or the process that drives it, is gone. */
  | { readonly code: 'lost' };

export interface ChipReadOptions {
  /** Ends the reading before its next APDU. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ChipProgress) => void;
}

/** A reader of chip cards that hands out finished fields, those that were asked for and no others. */
export interface ChipReader extends Device<CardReaderFault> {
  readonly presence: CardPresence;
  /** Calls `listener` with the current presence at once and then on each change. */
  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe;
  /** What a technician has to do about the fault; undefined while all is well. */
  readonly advice: string | undefined;
  /** Waits for a card and reads it. The card may stay where it is afterwards. */
  read(request: ChipReadRequest, options: ChipReadOptions): Promise<ChipReadResult>;
}
