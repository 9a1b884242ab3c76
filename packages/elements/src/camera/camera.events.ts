/** The person wants no picture after all. */
export class McCancelEvent extends Event {
  constructor() {
    super('mc-cancel', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-cancel': McCancelEvent;
  }
}
