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
}

/**
 * What is counted.
 *
 * - `reads`: cards powered, or read by a smart reader
 * - `commands`: commands to cards, or reading requests to smart readers
 * - `torn`: cards pulled while a command was under way
 * - `timeouts`: no answer in time
 * - `errors`: answers that made no sense
 * - `losses`: times the reader went away
 */
export const cardReaderCounts = ['reads', 'commands', 'torn', 'timeouts', 'errors', 'losses'] as const;

/** One of the counts. */
export type CardReaderCount = (typeof cardReaderCounts)[number];

/** Counted since the driver was opened; the numbers never fall. */
export interface CardReaderStatistics {
  /** How long the driver has had the reader, in milliseconds. */
  readonly openForMs: number;
  readonly counts: Readonly<Record<CardReaderCount, number>>;
}

/** What a driver says of itself; the same for as long as it is open. */
export interface CardReaderAbout {
  readonly kind: 'id-card-reader';
  /** Name of the driver's package. */
  readonly driver: string;
  /** `lost`: its absence is noticed, but a reader without power and one that is unplugged look the same. */
  readonly powerReporting: 'none' | 'lost' | 'off-and-unplugged';
  readonly healthDepths: readonly CardReaderHealthDepth[];
  /** Faults that the driver can tell; others may be there unseen. */
  readonly tells: readonly CardReaderFault[];
  readonly counts: readonly CardReaderCount[];
}

/**
 * How deep a health check goes.
 *
 * - `internal`: the driver and its connection; nothing is sent to the reader
 * - `external`: the reader has to answer; no card is touched
 * - `interactive`: somebody puts a card on the reader, which has to answer, until the signal is aborted
 */
export type CardReaderHealthDepth = 'internal' | 'external' | 'interactive';

/** What a health check found. */
export type CardReaderHealth =
  /** What stands behind it: an open connection, an answer of the reader, or a card that answered. */
  | { readonly code: 'healthy'; readonly proof: 'link' | 'answer' | 'work' }
  | { readonly code: 'unhealthy'; readonly faults: readonly CardReaderFault[] }
  /** Somebody has claimed the reader: a check would disturb. */
  | { readonly code: 'busy' }
  | { readonly code: 'lost' }
  | { readonly code: 'canceled' }
  /** This driver has no check of this depth. */
  | { readonly code: 'unsupported' };

/** The right to use a reader, or why there is none. */
export type ClaimResult<Claim> =
  | { readonly code: 'claimed'; readonly claim: Claim }
  /** Somebody else holds the claim. */
  | { readonly code: 'busy' }
  | { readonly code: 'faulted'; readonly faults: readonly CardReaderFault[] }
  | { readonly code: 'lost' };

/** What both kinds of card readers have in common. */
export interface CardReader extends Device<CardReaderFault> {
  readonly about: CardReaderAbout;
  readonly capabilities: CardReaderCapabilities;
  readonly statistics: CardReaderStatistics;
  readonly presence: CardPresence;
  /** Calls `listener` with the current presence at once and then on each change. */
  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe;
  /** What a technician has to do about the fault, such as the udev rule to add; undefined while all is well. */
  readonly advice: string | undefined;
  /** Checks the reader. Works only while nobody has claimed it, because a check could disturb a reading. */
  checkHealth(options: {
    readonly depth: CardReaderHealthDepth;
    readonly signal: AbortSignal;
  }): Promise<CardReaderHealth>;
}
