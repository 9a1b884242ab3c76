import type { LocalText } from '@motcua/texts';
import type { Fee } from '@motcua/wizard';

export type StepState = 'done' | 'current' | 'next';

export interface CaseStep {
  readonly id: string;
  readonly name: LocalText;
  readonly holder: LocalText;
  readonly state: StepState;
  readonly dueAt: string;
  readonly doneAt?: string;
}

export type CaseState = 'in-progress' | 'returned' | 'finished';

/** `GET /v1/cases/:caseCode`. Holds nothing about the person: whoever finds a receipt may see no more than this. */
export interface CaseStatus {
  readonly caseCode: string;
  readonly procedure: { readonly id: string; readonly name: LocalText };
  readonly unit: { readonly code: string; readonly name: LocalText };
  readonly state: CaseState;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: Fee;
  readonly steps: readonly CaseStep[];
  /** Why an officer sent it back, when `state` is `returned`. */
  readonly returnReason?: string;
}
