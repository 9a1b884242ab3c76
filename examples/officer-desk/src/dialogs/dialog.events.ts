/** The officer goes back without doing it. */
export class CancelEvent extends Event {
  static readonly eventName = 'officer-cancel';

  constructor() {
    super(CancelEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'officer-cancel': CancelEvent;
  }
}
