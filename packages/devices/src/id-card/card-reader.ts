import type { Device, Unsubscribe } from '../device.ts';

/**
 * What keeps a card reader from working until somebody does something; `advice` says what.
 *
 * - `permission-denied`: the reader or the service that drives it may not be opened by this user
 * - `service-missing`: the service that drives readers (pcscd) is not running
 * - `unsupported-reader`: a reader that this driver cannot serve, and says so instead of trying
 * - `reader-error`: the reader answers what no standard describes, again and again
 */
export const cardReaderFaults = [
  'permission-denied',
  'service-missing',
  'unsupported-reader',
  'reader-error',
] as const;

/** One of the faults. */
export type CardReaderFault = (typeof cardReaderFaults)[number];

/** What lies in the reader, as far as the reader can tell. */
export type CardPresence =
  /** The reader is not there, or it cannot tell. */
  | 'unknown'
  | 'absent'
  | 'present'
  /** Something is there that does not answer: a card upside down, or one without a chip. */
  | 'mute';

/** What a reader is able to do. `unknown` is an honest answer; nobody has to guess. */
export interface CardReaderCapabilities {
  readonly interface: 'contact' | 'contactless' | 'unknown';
  /** How a card is noticed. `none`: only by trying. */
  readonly presence: 'events' | 'polling' | 'none';
  /** Whether commands and answers beyond 256 bytes pass the reader. */
  readonly extendedLength: 'yes' | 'no' | 'unknown';
  /** False where a card that was pulled and a reader that was unplugged look the same. */
  readonly tellsCardFromReader: boolean;
  /** Whether the reader says that it has power. USB readers do not: without power they are gone. */
  readonly powerReporting: 'full' | 'presence-only' | 'none';
}

/** Counted since the driver was opened. */
export interface CardReaderStatistics {
  /** Cards powered, or read by a smart reader. */
  readonly cards: number;
  /** Commands to cards, or read requests. */
  readonly commands: number;
  /** Cards pulled while a command was under way. */
  readonly torn: number;
  readonly timeouts: number;
  /** Times the reader went away. */
  readonly losses: number;
  /** Answers that made no sense. */
  readonly garbled: number;
  readonly openMs: number;
}

/**
 * How deep a health check goes.
 *
 * - `internal`: the driver itself; nothing is sent to the reader
 * - `external`: the reader has to answer; no card is touched
 * - `interactive`: somebody puts a card on the reader, which has to answer, within the time of the signal
 */
export type HealthDepth = 'internal' | 'external' | 'interactive';

/** What a health check found. */
export type CardReaderHealth =
  | { readonly code: 'healthy' }
  | { readonly code: 'faulted'; readonly faults: readonly CardReaderFault[] }
  /** A card was put on the reader and did not answer. */
  | { readonly code: 'card-mute' }
  /** Somebody else has claimed the reader: a check would disturb. */
  | { readonly code: 'busy' }
  | { readonly code: 'lost' }
  | { readonly code: 'canceled' };

/** The right to use a reader, or why there is none. */
export type ClaimResult<Claim> =
  | { readonly code: 'claimed'; readonly claim: Claim }
  /** Somebody else holds the claim. */
  | { readonly code: 'busy' }
  | { readonly code: 'faulted'; readonly faults: readonly CardReaderFault[] }
  | { readonly code: 'lost' };

/** What both kinds of card readers have in common. */
export interface CardReader extends Device<CardReaderFault> {
  readonly capabilities: CardReaderCapabilities;
  readonly statistics: CardReaderStatistics;
  readonly presence: CardPresence;
  /** Calls `listener` with the current presence at once and then on each change. */
  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe;
  /** What a technician has to do about the fault, such as the udev rule to add; undefined while all is well. */
  readonly advice: string | undefined;
  /** Looks after the reader. Works only while nobody has claimed it, because a check could disturb a reading. */
  checkHealth(depth: HealthDepth, options: { readonly signal: AbortSignal }): Promise<CardReaderHealth>;
}
