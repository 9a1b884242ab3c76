/** The officer chose a case. */
export class CaseChosenEvent extends Event {
  static readonly eventName = 'officer-case-chosen';
  readonly caseCode: string;

  constructor(caseCode: string) {
    super(CaseChosenEvent.eventName);
    this.caseCode = caseCode;
  }
}

/** The officer wants to see cases older than those in the list. */
export class OlderCasesEvent extends Event {
  static readonly eventName = 'officer-older-cases';

  constructor() {
    super(OlderCasesEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'officer-case-chosen': CaseChosenEvent;
    'officer-older-cases': OlderCasesEvent;
  }
}
