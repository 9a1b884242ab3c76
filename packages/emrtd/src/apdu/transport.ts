/** What came of one APDU below the protocol. */
export type TransmitResult =
  | { readonly code: 'answered'; readonly bytes: Uint8Array }
  /** The card left the field or the slot. */
  | { readonly code: 'card-torn' }
  /** The reader or what drives it is gone. */
  | { readonly code: 'reader-lost' }
  /** The reader's own time limit was over before ours. */
  | { readonly code: 'timeout' }
  /** The signal was aborted. */
  | { readonly code: 'canceled' };

/**
 * Carries APDUs to one card: PC/SC, NFC, or a virtual card.
 *
 * One command is under way at a time. A transport need not time out by itself: the library stops waiting when its
 * time per APDU is over and aborts `signal`. After an abort the library sends nothing more through this transport, and
 * what the promise brings then is ignored, so rejecting with `signal.reason` is as good as any result. Every other
 * rejection is a bug of the transport and is handed on.
 */
export interface CardTransport {
  transmit(command: Uint8Array, options: { readonly signal: AbortSignal }): Promise<TransmitResult>;
}
