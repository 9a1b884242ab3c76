/** The person wants to change an answer: go back to its page and field. */
export class McChangeEvent extends Event {
  readonly pageId: string;
  readonly fieldId: string;

  constructor(pageId: string, fieldId: string) {
    super('mc-change', { bubbles: true, composed: true });
    this.pageId = pageId;
    this.fieldId = fieldId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-change': McChangeEvent;
  }
}
