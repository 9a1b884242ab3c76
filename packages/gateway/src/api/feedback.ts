import type { LocalText } from '@motcua/texts';

/** 1 is not content at all, 5 very content. */
export type FeedbackScore = 1 | 2 | 3 | 4 | 5;

export type FeedbackReason = 'easy' | 'quick' | 'helped' | 'hard' | 'slow' | 'faulty';

/** How many people said this of a service on one day. It knows nothing about anybody. */
export interface FeedbackCount {
  readonly unit: string;
  /** Id of a procedure, or `case-status` for looking a case up. */
  readonly service: string;
  /** `YYYY-MM-DD` in Vietnam. */
  readonly day: string;
  readonly score: FeedbackScore;
  readonly reason?: FeedbackReason;
  readonly count: number;
}

/** `POST /v1/feedback`. Counts of services and units that are unknown here are left out. */
export interface FeedbackReport {
  /** A UUID: the report counts once, however often it comes. */
  readonly id: string;
  readonly counts: readonly FeedbackCount[];
}

/** `GET /v1/officer/feedback` (bearer token): the last 30 days, by unit and service. */
export interface FeedbackSummary {
  readonly unit: string;
  readonly service: string;
  /** Of the procedure. */
  readonly name?: LocalText;
  /** Scores nobody gave are left out. */
  readonly scores: readonly { readonly score: FeedbackScore; readonly count: number }[];
  readonly reasons: readonly { readonly reason: FeedbackReason; readonly count: number }[];
}
