import type { SubmissionRequest, SubmissionResult } from '@motcua/client';
import type { Language } from '@motcua/texts';
import type { Draft, IdCardItems } from '@motcua/wizard';
import type { ScanProblem, Service } from '../ports.ts';
import type { SessionTools } from '../session-tools.ts';

export type ScanNotice = ScanProblem | 'receipt';

export interface SessionInput {
  readonly service: Service;
  readonly tools: SessionTools;
  readonly language: Language;
}

/** How a session ends by itself: done, or the same person goes on with something else. */
export interface SessionOutput {
  readonly next: 'finish' | 'another';
}

export interface SessionContext extends SessionInput {
  readonly draft: Draft;
  readonly card: IdCardItems | undefined;
  readonly notice: ScanNotice | undefined;
  readonly caseCode: string | undefined;
  readonly submissionId: string;
  readonly result: SubmissionResult | undefined;
  readonly resumeAtReview: boolean;
}

export type SessionEvent =
  | { type: 'APPLY' }
  | { type: 'LOOK_UP' }
  | { type: 'NEXT' }
  | { type: 'BACK' }
  | { type: 'WITHOUT_CARD' }
  | { type: 'SCAN_AGAIN' }
  | { type: 'LANGUAGE'; language: Language };

/** The application as the gateway gets it. */
export function requestOf({ draft, language, service, tools }: SessionContext): SubmissionRequest {
  const payload = tools.wizard.payload(draft, language);
  return { ...payload, channel: 'kiosk', place: service.place, language };
}
