import type { Outcome, QueueServiceOverview, QueueTicket } from '@motcua/client';
import type { Unsubscribe } from '@motcua/devices';
import type { Waiting } from '../ports.ts';

/** Numbers for waiting at a counter. Nothing here is of a person. */
export interface QueuePorts {
  /** What can be waited for here; without network as it was known last. */
  readonly loadQueue: (options: Waiting) => Promise<QueueLines>;
  /** Takes a number, exactly once for each id; without network it is one of this kiosk's own. */
  readonly takeTicket: (line: QueueLine, id: string, options: Waiting) => Promise<TicketOutcome>;
  /** Where a ticket is in its line. */
  readonly findTicket: (code: string, options: Waiting) => Promise<Outcome<QueueTicket>>;
}

/** A line; without network nobody knows who waits, nor how long. */
export type QueueLine = Omit<QueueServiceOverview, 'waiting' | 'minutes'> &
  Partial<Pick<QueueServiceOverview, 'waiting' | 'minutes'>>;

export type QueueLines =
  | { readonly code: 'ok'; readonly lines: readonly QueueLine[] }
  /** This kiosk has never reached the gateway, or the unit has no lines. */
  | { readonly code: 'unknown' };

/** A number that somebody has in hand. */
export interface HeldTicket {
  readonly number: string;
  /** In its QR code. */
  readonly code: string;
  /** RFC 3339. */
  readonly takenAt: string;
  readonly line: QueueLine;
  readonly ahead: number | undefined;
  readonly minutes: number | undefined;
  /** This kiosk has given the number itself. */
  readonly offline: boolean;
}

export type TicketOutcome =
  | { readonly code: 'ok'; readonly ticket: HeldTicket }
  /** No numbers are left today. */
  | { readonly code: 'full' }
  /** Nobody answers, and this kiosk has no numbers of its own. */
  | { readonly code: 'unanswered' };

/** `unknown`: the first answer has not come, nor failed to come. */
export type Network = 'unknown' | 'up' | 'down';

export interface NetworkPorts {
  /** Calls `listener` at once and then on each change. */
  readonly watchNetwork: (listener: (network: Network) => void) => Unsubscribe;
}
