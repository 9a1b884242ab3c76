/** Somebody has chosen a procedure; `preventDefault()` keeps the element named by `for` as it is. */
export class McProcedureEvent extends Event {
  readonly procedure: string;

  constructor(procedure: string) {
    super('mc-procedure', { bubbles: true, composed: true, cancelable: true });
    this.procedure = procedure;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-procedure': McProcedureEvent;
  }
}
