/** Enter in a field: the person is done with the page and wants to go on. */
export class McSubmitEvent extends Event {
  constructor() {
    super('mc-submit', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-submit': McSubmitEvent;
  }
}
