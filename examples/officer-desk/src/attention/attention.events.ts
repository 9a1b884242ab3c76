/** What to do with the application that is open. */
export class AttentionActionEvent extends Event {
  readonly action: 'retry' | 'settle';

  constructor(action: 'retry' | 'settle') {
    super('officer-attention-action', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'officer-attention-action': AttentionActionEvent;
  }
}
