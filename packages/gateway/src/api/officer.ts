import type { MediaType } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { Provenance } from '@motcua/wizard';
import type { Channel } from './applications.ts';
import type { CaseStatus } from './cases.ts';

/** What an officer's list shows. `GET /v1/officer/cases` (bearer token) gives the newest first. */
export interface OfficerCaseSummary extends CaseStatus {
  /** Grows with each change; goes back as `If-Match: "<version>"` with each action. */
  readonly version: number;
  readonly channel: Channel;
  readonly place: string;
  readonly applicantName: string;
  /** Where the answers came from, each source once. */
  readonly provenances: readonly Provenance[];
}

/** `GET /v1/officer/cases/:caseCode`, and the answer to each action. */
export interface OfficerCase extends OfficerCaseSummary {
  readonly answers: readonly OfficerAnswer[];
  readonly events: readonly CaseEvent[];
  /** Left out when nothing was attached. */
  readonly files?: readonly OfficerFile[];
}

/** A file of a case; its bytes are at `GET /v1/officer/cases/:caseCode/files/:id`, always as a download. */
export interface OfficerFile {
  readonly id: string;
  /** What it was attached as: the label of the field, with the item of a repeating group. */
  readonly label: LocalText;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly type: MediaType;
  /** A PDF that holds programs or opens others: look at it in a viewer that runs none. */
  readonly active: boolean;
}

export interface OfficerAnswer {
  readonly label: LocalText;
  readonly value: LocalText;
  readonly provenance: Provenance;
  /** The procedure wants a surer source for it: somebody compares it with the card at the counter. */
  readonly compareCard?: true;
}

export type CaseEventKind = 'submitted' | 'advanced' | 'returned' | 'resumed' | 'finished';

/** One line of the case's log. */
export interface CaseEvent {
  readonly at: string;
  readonly who: 'applicant' | 'officer';
  readonly what: CaseEventKind;
  /** The step the case was at when it happened. */
  readonly stepId: string;
  /** With `returned`. */
  readonly reason?: string;
}

/** Body of `POST /v1/officer/cases/:caseCode/return`; `advance`, `resume` and `finish` take none. */
export interface ReturnRequest {
  /** 1 to 500 characters; whoever looks the case up reads it, so it may name nobody. */
  readonly reason: string;
}
