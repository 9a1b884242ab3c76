import type { AnswerValue } from '@motcua/wizard';

/** The person has answered a field, or cleared it with an empty text. Sent on each keystroke. */
export class McAnswerEvent extends Event {
  readonly fieldId: string;
  readonly value: AnswerValue;

  constructor(fieldId: string, value: AnswerValue) {
    super('mc-answer', { bubbles: true, composed: true });
    this.fieldId = fieldId;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-answer': McAnswerEvent;
  }
}
