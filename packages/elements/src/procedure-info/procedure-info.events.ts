/** Somebody wants to apply; `preventDefault()` keeps the element named by `for` as it is. */
export class McStartEvent extends Event {
  readonly procedure: string;

  constructor(procedure: string) {
    super('mc-start', { bubbles: true, composed: true, cancelable: true });
    this.procedure = procedure;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-start': McStartEvent;
  }
}
