/** Where in the conversation with the chip something ended. */
export type ChipStep =
  | 'card-access'
  | 'pace'
  | 'bac'
  | 'select-application'
  | 'read-file'
  | 'passive-authentication'
  | 'active-authentication'
  | 'chip-authentication';

/**
 * What can end a conversation with a chip although nobody made a mistake in code. Texts for people hang on these codes.
 *
 * - `canceled`: the caller's signal was aborted
 * - `card-torn`, `reader-lost`, `timeout`: the card, the reader or the answer is gone
 * - `wrong-can`, `wrong-mrz`: the chip refused the password
 * - `password-blocked`: the chip takes no further try
 * - `password-missing`: the chip needs a password that the caller did not give, such as the MRZ for BAC
 * - `no-application`: a card, but no ICAO 9303 one
 * - `access-unsupported`: the chip offers only what this library cannot do
 * - `pace-failed`: the chip offers PACE and did not complete it; never answered by falling back to BAC in silence
 * - `bac-not-allowed`: only BAC is possible and the operator's policy forbids it
 * - `bac-failed`: the chip's proof in BAC was wrong
 * - `secure-messaging-broken`: an answer without its proof of origin, altered, replayed or out of order
 * - `garbled`: an answer that no standard describes
 * - `unexpected-status`: the chip refused a command; `status` says how
 * - `other-card`: the chip holds another ID number than the QR that was scanned
 * - `file-absent`, `file-forbidden`, `file-too-large`: about the file named in `file`
 */
export const chipFailureCodes = [
  'canceled',
  'card-torn',
  'reader-lost',
  'timeout',
  'wrong-can',
  'wrong-mrz',
  'password-blocked',
  'password-missing',
  'no-application',
  'access-unsupported',
  'pace-failed',
  'bac-not-allowed',
  'bac-failed',
  'secure-messaging-broken',
  'garbled',
  'unexpected-status',
  'other-card',
  'file-absent',
  'file-forbidden',
  'file-too-large',
] as const;

/** One of the codes. */
export type ChipFailureCode = (typeof chipFailureCodes)[number];

/** Why a conversation with a chip ended. Holds no key, password or personal data, so it may be logged. */
export interface ChipFailure {
  readonly code: ChipFailureCode;
  readonly step?: ChipStep;
  /** The status word the chip gave, proven or alone in the clear. */
  readonly status?: number;
  /** Name of the file being read, such as `DG1`. */
  readonly file?: string;
}

/** What was asked for, or why the chip did not give it. */
export type Outcome<Value> = { readonly code: 'ok'; readonly value: Value } | ChipFailure;

/** Wraps a value as an outcome. */
export function ok<Value>(value: Value): { readonly code: 'ok'; readonly value: Value } {
  return { code: 'ok', value };
}
