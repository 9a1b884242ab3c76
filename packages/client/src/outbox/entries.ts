import type { SealingKey } from '@motcua/sealing';

/** An application that waits. Nothing in it tells who applied: the seal opens at the gateway alone. */
export interface WaitingEntry {
  readonly number: string;
  /** Its Idempotency-Key. */
  readonly submissionId: string;
  /** Compact JWE. */
  readonly sealed: string;
  /** Milliseconds since 1970, as all times here. */
  readonly queuedAt: number;
  /** Of its files at the gateway. */
  readonly hold?: string;
  readonly attempts: number;
  readonly nextAttemptAt: number;
  /** `refused`: the gateway will not have it as it is. It is kept, and tried again from time to time. */
  readonly state: 'waiting' | 'refused';
  /** With `refused`: the gateway's code, or `entry-damaged`. */
  readonly problem?: string;
}

/** What has become of one, kept for the look-up at this kiosk. */
export type SettledEntry = { readonly number: string; readonly expiresAt: number } & (
  | { readonly state: 'submitted'; readonly caseCode: string }
  | { readonly state: 'needs-attention' }
);

export interface KeysNote {
  readonly id: 'keys';
  readonly keys: readonly SealingKey[];
  readonly fetchedAt: number;
}

export interface SenderNote {
  readonly id: 'sender';
  /** Attempts in a row that nobody answered. */
  readonly failures: number;
  readonly quietUntil: number;
}

/** A hold that was given out: files may be kept under it at the gateway. */
export interface HoldNote {
  readonly id: `hold ${string}`;
  readonly hold: string;
  readonly madeAt: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether what was read is an entry that can be sent: the disk is outside too. */
export const isWaitingEntry = (value: Fields): value is Fields & WaitingEntry =>
  ['number', 'submissionId', 'sealed'].every((name) => typeof value[name] === 'string') &&
  ['queuedAt', 'attempts', 'nextAttemptAt'].every((name) => Number.isFinite(value[name])) &&
  (value['state'] === 'waiting' || value['state'] === 'refused');
