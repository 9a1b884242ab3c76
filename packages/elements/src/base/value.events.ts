import type { AnswerValue } from '@motcua/wizard';

/** A field has a new value; an empty text means that it was cleared. Sent on each keystroke. */
export class McValueEvent extends Event {
  readonly value: AnswerValue;

  constructor(value: AnswerValue) {
    super('mc-value', { bubbles: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-value': McValueEvent;
  }
}
