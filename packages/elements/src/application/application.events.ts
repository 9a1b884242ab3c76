/** The application has become a case. */
export class McSubmittedEvent extends Event {
  static readonly type = 'mc-submitted';
  readonly caseCode: string;

  constructor(caseCode: string) {
    super(McSubmittedEvent.type, { bubbles: true, composed: true });
    this.caseCode = caseCode;
  }
}

export type ApplicationStep = 'summary' | 'page' | 'review' | 'sending' | 'done';

/** The person has come to another step. Says nothing about what was answered. */
export class McStepEvent extends Event {
  static readonly type = 'mc-step';
  readonly step: ApplicationStep;
  /** Id of the page, with step `page`. */
  readonly pageId: string | undefined;

  constructor(step: ApplicationStep, pageId?: string) {
    super(McStepEvent.type, { bubbles: true, composed: true });
    this.step = step;
    this.pageId = pageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-submitted': McSubmittedEvent;
    'mc-step': McStepEvent;
  }
}
