import type { SealingKey } from '@motcua/sealing';
import type { LocalText } from '@motcua/texts';
import type { Fee, FieldError } from '@motcua/wizard';
import type { OfficerAnswer } from './officer.ts';

/** `GET /v1/outbox-keys`, a JWK Set (RFC 7517, 5): the key to seal to today, then the one after it. */
export interface OutboxKeys {
  readonly keys: readonly SealingKey[];
}

/**
 * `202` of `POST /v1/sealed-applications`: opened, and kept for an officer, since it cannot become a case as it is. An
 * application that can is answered as by `POST /v1/applications`.
 */
export interface NeedsAttention {
  readonly state: 'needs-attention';
  readonly provisionalNumber: string;
  /** Code of the problem that `POST /v1/applications` would have answered with. */
  readonly problem: string;
}

/**
 * `GET /v1/provisional/:number`, the number on the slip of an application that waited. `waiting`: it has not come, if there
 * is such a one. Holds nothing about the person.
 */
export type ProvisionalAnswer =
  | { readonly state: 'waiting' }
  | { readonly state: 'submitted'; readonly caseCode: string }
  | { readonly state: 'needs-attention' };

/** `GET /v1/officer/attention` (bearer token): applications that came sealed and are no case, the oldest first. */
export interface AttentionSummary {
  readonly provisionalNumber: string;
  /** RFC 3339 in UTC. */
  readonly receivedAt: string;
  readonly problem: string;
  readonly message: LocalText;
  /** Left out where the application cannot be read. */
  readonly procedure?: { readonly id: string; readonly version: string };
  readonly unit?: string;
  readonly place?: string;
}

/** `GET /v1/officer/attention/:number`. */
export interface AttentionItem extends AttentionSummary {
  /** The application as it was opened, JSON where it is any. */
  readonly application: string;
  /** The same to read, where it can be read. */
  readonly answers?: readonly OfficerAnswer[];
  /** With `application-invalid`. */
  readonly errors?: readonly FieldError[];
  /** With `fee-changed`: the fee as it was when the application came. */
  readonly fee?: Fee;
}
