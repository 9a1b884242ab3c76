import type { Action, Paper } from '../gateway/officer-client.ts';

/** The officer wants to do this to the open case. */
export class ActionEvent extends Event {
  static readonly eventName = 'officer-action';
  readonly action: Action;

  constructor(action: Action) {
    super(ActionEvent.eventName);
    this.action = action;
  }
}

/** The officer wants a paper of the open case. */
export class PaperEvent extends Event {
  static readonly eventName = 'officer-paper';
  readonly paper: Paper;
  readonly fileName: string;

  constructor(paper: Paper, fileName: string) {
    super(PaperEvent.eventName);
    this.paper = paper;
    this.fileName = fileName;
  }
}

/** The officer goes back to the list. */
export class DetailClosedEvent extends Event {
  static readonly eventName = 'officer-detail-closed';

  constructor() {
    super(DetailClosedEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'officer-action': ActionEvent;
    'officer-detail-closed': DetailClosedEvent;
    'officer-paper': PaperEvent;
  }
}
