/** Which options are chosen now, in the options' order. */
export class McChoicesEvent extends Event {
  readonly values: readonly string[];

  constructor(values: readonly string[]) {
    super('mc-choices', { bubbles: true });
    this.values = values;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-choices': McChoicesEvent;
  }
}
