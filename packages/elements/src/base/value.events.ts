/** A field has a new value; an empty text means that it was cleared. Sent on each keystroke. */
export class McValueEvent extends Event {
  readonly value: string | number;

  constructor(value: string | number) {
    super('mc-value', { bubbles: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-value': McValueEvent;
  }
}
