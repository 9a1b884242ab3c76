/** The person wants to send files of a field from a phone. */
export class McPhoneEvent extends Event {
  readonly fieldId: string;

  constructor(fieldId: string) {
    super('mc-phone', { bubbles: true, composed: true });
    this.fieldId = fieldId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-phone': McPhoneEvent;
  }
}
