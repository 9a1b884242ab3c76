import type { Language, LocalText } from '@motcua/texts';
import type { Answer, Fee } from '@motcua/wizard';
import type { CaseStep } from './cases.ts';

export type Channel = 'kiosk' | 'website';

/** `POST /v1/applications`, with header `Idempotency-Key: <UUIDv7 made by the client>`. */
export interface SubmissionRequest {
  readonly procedure: { readonly id: string; readonly version: string };
  readonly unit: string;
  readonly channel: Channel;
  /** Name of the kiosk or the website's host, for the officer; never a person's name. */
  readonly place: string;
  readonly language: Language;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly consent: { readonly id: string; readonly given: boolean; readonly language: Language };
  readonly feeShown: number;
}

/** `201`, or `200` with header `Idempotent-Replayed: true` when the key has been seen with the same body. */
export interface SubmissionResult {
  readonly caseCode: string;
  readonly procedure: { readonly id: string; readonly version: string; readonly name: LocalText };
  readonly unit: { readonly code: string; readonly name: LocalText };
  /** RFC 3339 in UTC. */
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: Fee;
  readonly steps: readonly CaseStep[];
  /** Papers for the applicant to keep; left out by gateways that make none. */
  readonly documents?: { readonly application: DocumentLink };
}

/** A link that opens for a while, for whoever got the answer; nobody can guess it from a case code. */
export interface DocumentLink {
  /** Path and query on the gateway: `/v1/cases/…/application.pdf?token=…` */
  readonly href: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}
