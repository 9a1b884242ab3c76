import type { LocalText } from '@motcua/texts';
import type { Answer, Fee } from '@motcua/wizard';
import type { CaseState, Channel, OfficerAnswer } from '../api.ts';

/** A step as stored; its state follows from `doneAt` and the order. */
export interface StepRecord {
  readonly id: string;
  readonly name: LocalText;
  readonly holder: LocalText;
  readonly dueAt: string;
  readonly doneAt?: string;
}

/** What a submission stores, before the case has a code. */
export interface NewCase {
  readonly procedure: { readonly id: string; readonly version: string; readonly name: LocalText };
  readonly unit: { readonly code: string; readonly name: LocalText };
  readonly channel: Channel;
  readonly place: string;
  readonly language: string;
  readonly consent: { readonly id: string; readonly language: string };
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: Fee;
  readonly steps: readonly StepRecord[];
  readonly applicantName: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** The answers as the citizen read them before sending. */
  readonly review: readonly OfficerAnswer[];
}

/** A case as stored. */
export interface CaseRecord extends NewCase {
  readonly id: number;
  readonly caseCode: string;
  readonly version: number;
  readonly state: CaseState;
  readonly returnReason?: string;
}
