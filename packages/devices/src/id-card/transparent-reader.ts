import type { CardReader, ClaimResult } from './card-reader.ts';

/** What came of one command to a card. Fits the transport of `@motcua/emrtd` as it is. */
export type CardTransmitResult =
  | { readonly code: 'answered'; readonly bytes: Uint8Array }
  /** The card was pulled, or stopped being one. */
  | { readonly code: 'card-torn' }
  /** The reader, or what drives it, is gone. */
  | { readonly code: 'reader-lost' }
  /** No answer within the time per APDU. */
  | { readonly code: 'timeout' }
  | { readonly code: 'canceled' };

/**
 * A card with power, and the only user of it.
 *
 * After any result but `answered` the session is over: each later command brings the same result and nothing is sent,
 * because an answer still under way would be taken for that of the next command. `waitForCard` powers the card anew.
 */
export interface CardSession extends AsyncDisposable {
  /** Answer to reset (ISO/IEC 7816-3, 8); for contactless cards the one that PC/SC part 3 makes up. */
  readonly atr: Uint8Array;
  /** Largest answer that the reader carries, status word included; undefined where it is not known. */
  readonly answerBytesMax: number | undefined;
  /**
   * Sends one command APDU and gives its response APDU, status word last.
   *
   * Never rejects for what the world does. One command at a time: a second one before the first has ended throws. On
   * abort the result is `canceled` at once, even when the reader goes on waiting for the card. A command that is too
   * long for the reader does not reach the card and is answered `6700` (wrong length), as a card would.
   */
  transmit(command: Uint8Array, options: { readonly signal: AbortSignal }): Promise<CardTransmitResult>;
  /** Takes the power from the card. Safe to call twice. */
  close(): Promise<void>;
}

/** What came of waiting for a card. */
export type WaitForCardResult =
  | { readonly code: 'card'; readonly card: CardSession }
  | { readonly code: 'reader-lost' }
  | { readonly code: 'canceled' };

/** The right to use a transparent reader, until it is released. */
export interface TransparentClaim extends AsyncDisposable {
  /**
   * Waits until a card is there that answers, and powers it; a card that lies there already counts.
   *
   * A mute card is waited out: the reader's `presence` says `mute` meanwhile. A session that is still open is closed.
   */
  waitForCard(options: { readonly signal: AbortSignal }): Promise<WaitForCardResult>;
  /** Waits until no card is there, so that none is forgotten in the reader. */
  waitForRemoval(options: {
    readonly signal: AbortSignal;
  }): Promise<{ readonly code: 'removed' | 'reader-lost' | 'canceled' }>;
  /** Gives the reader back. Ends what is under way with `canceled`. Safe to call twice. */
  release(): Promise<void>;
}

/**
 * A reader that hands commands through to the card: what a card says is for the caller to judge.
 *
 * @example
 * const claimed = reader.claim();
 * if (claimed.code === 'claimed') {
 *   await using claim = claimed.claim;
 *   const waited = await claim.waitForCard({ signal });
 *   if (waited.code === 'card') return readChip(waited.card, { ...request, signal });
 * }
 */
export interface TransparentCardReader extends CardReader {
  readonly kind: 'transparent';
  /** Takes the reader for one user. Comes back at once. */
  claim(): ClaimResult<TransparentClaim>;
}
