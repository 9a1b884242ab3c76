/** The person has given consent, or taken it back. */
export class McConsentEvent extends Event {
  readonly given: boolean;

  constructor(given: boolean) {
    super('mc-consent', { bubbles: true, composed: true });
    this.given = given;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-consent': McConsentEvent;
  }
}
