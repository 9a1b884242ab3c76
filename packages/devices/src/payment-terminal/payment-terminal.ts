import type { Device } from '../device.ts';

export interface PaymentRequest {
  readonly amountVnd: number;
  /** Ours, and new for each debt: a terminal that is asked twice with the same one charges once. */
  readonly reference: string;
  readonly signal: AbortSignal;
}

export type PaymentResult =
  /** `approval` is the terminal's own number for it. No part of a card number ever leaves a driver. */
  | { readonly code: 'approved'; readonly approval: string }
  | { readonly code: 'declined' }
  /** Nothing was charged. */
  | { readonly code: 'canceled' }
  | { readonly code: 'busy' }
  /** The terminal was not there when it was asked; nothing was charged. */
  | { readonly code: 'lost' }
  /** It went away, was closed or canceled too late: money may have moved. `inquire` with the same reference tells. */
  | { readonly code: 'outcome-unknown' };

export type InquiryResult =
  | { readonly code: 'approved'; readonly approval: string }
  /** The terminal knows of no payment with this reference, or it was declined: nothing was charged. */
  | { readonly code: 'not-charged' }
  | { readonly code: 'busy' }
  | { readonly code: 'lost' }
  | { readonly code: 'canceled' };

/** A payment terminal that does the whole of a card or QR payment itself and says how it ended. */
export interface PaymentTerminal extends Device {
  pay(request: PaymentRequest): Promise<PaymentResult>;
  /** Asks how a payment ended. */
  inquire(request: { readonly reference: string; readonly signal: AbortSignal }): Promise<InquiryResult>;
}
