import type { KnownKind } from './bench.ts';

export type Verdict =
  | { readonly code: 'passed' }
  | { readonly code: 'failed'; readonly reason: string }
  /** The driver declares that its device has nothing to do with it. */
  | { readonly code: 'not-applicable'; readonly reason: string }
  /** It could not be tried: a hand is missing, or what must hold before did not. */
  | { readonly code: 'inconclusive'; readonly reason: string };

export interface ClauseVerdict {
  readonly id: string;
  readonly prose: string;
  readonly verdict: Verdict;
}

export interface ConformanceReport {
  readonly kind: KnownKind;
  readonly driver: string;
  readonly model?: string;
  readonly on: 'simulator' | 'hardware';
  /** ISO 8601. */
  readonly finishedAt: string;
  readonly clauses: readonly ClauseVerdict[];
  /** No clause failed and none was inconclusive. */
  readonly conforms: boolean;
}

/** Thrown in a clause: the driver breaks it. */
export class ClauseFailure extends Error {
  override readonly name = 'ClauseFailure';
}

/** Thrown in a clause: it cannot be tried here, or is no concern of this device. */
export class ClauseSkipped extends Error {
  override readonly name = 'ClauseSkipped';
  readonly code: 'not-applicable' | 'inconclusive';

  constructor(code: ClauseSkipped['code'], reason: string) {
    super(reason);
    this.code = code;
  }
}
